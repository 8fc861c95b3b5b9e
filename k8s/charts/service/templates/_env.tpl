{{- /* Where the service runs. Secrets come by reference, one key each: a pod sees no secret but its own. */ -}}
{{- define "service.env" -}}
{{- $name := include "service.name" . -}}
{{- $secret := include "service.secret" . -}}
{{- $needs := .Values.needs -}}
- name: SERVER_PORT
  value: {{ .Values.ports.http | quote }}
- name: MANAGEMENT_SERVER_PORT
  value: {{ .Values.ports.management | quote }}
- name: SPRING_PROFILES_ACTIVE
  value: {{ .Values.global.environment | quote }}
- name: SPRING_LIFECYCLE_TIMEOUT_PER_SHUTDOWN_PHASE
  value: {{ printf "%ds" (int .Values.shutdown.drainSeconds) }}
- name: JAVA_TOOL_OPTIONS
  value: {{ .Values.javaOptions | quote }}
- name: CHANGKAI_PUBLIC_URL
  value: {{ .Values.global.publicUrl | quote }}
{{- if $needs.config }}
- name: CHANGKAI_CONFIG
  value: configserver:http://{{ .Release.Name }}-config:{{ .Values.ports.http }}
{{- end }}
{{- range .Values.calls }}
- name: CHANGKAI_{{ upper . }}_URL
  value: http://{{ $.Release.Name }}-{{ . }}:{{ $.Values.ports.http }}
{{- end }}
{{- if $needs.database }}
{{- with .Values.global.database }}
- name: CHANGKAI_DB_URL
  value: jdbc:postgresql://{{ .host }}:{{ .port }}/{{ $name }}{{ with .parameters }}?{{ . }}{{ end }}
{{- end }}
- name: CHANGKAI_DB_USER
  value: {{ $name }}
- name: CHANGKAI_DB_PASSWORD
  valueFrom: {secretKeyRef: {name: {{ $secret }}, key: {{ $name }}-db-password}}
{{- end }}
{{- if $needs.redis }}
- name: CHANGKAI_REDIS_URL
  valueFrom: {secretKeyRef: {name: {{ $secret }}, key: redis-url}}
{{- end }}
{{- if $needs.elasticsearch }}
- name: CHANGKAI_ELASTICSEARCH_URL
  valueFrom: {secretKeyRef: {name: {{ $secret }}, key: elasticsearch-url}}
{{- end }}
{{- if $needs.dataKey }}
- name: CHANGKAI_DATA_KEY
  valueFrom: {secretKeyRef: {name: {{ $secret }}, key: data-key}}
{{- end }}
{{- range $variable, $from := .Values.secretEnv }}
- name: {{ $variable }}
  valueFrom: {secretKeyRef: {name: {{ $from.secret | default $secret }}, key: {{ $from.key }}}}
{{- end }}
{{- range $variable, $value := .Values.env }}
{{- if not (hasKey $.Values.secretEnv $variable) }}
- name: {{ $variable }}
  value: {{ $value | quote }}
{{- end }}
{{- end }}
{{- end }}
