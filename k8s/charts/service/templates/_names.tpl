{{- define "service.name" -}}
{{- .Values.nameOverride | default .Chart.Name -}}
{{- end }}

{{- define "service.fullname" -}}
{{- printf "%s-%s" .Release.Name (include "service.name" .) | trunc 63 | trimSuffix "-" -}}
{{- end }}

{{- define "service.selector" -}}
app.kubernetes.io/name: {{ include "service.name" . }}
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end }}

{{- define "service.labels" -}}
{{ include "service.selector" . }}
app.kubernetes.io/part-of: changkai
app.kubernetes.io/managed-by: {{ .Release.Service }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version }}
{{- end }}

{{- define "service.image" -}}
{{- $image := .Values.image -}}
{{- $shared := .Values.global.image -}}
{{- $repository := $image.repository | default (printf "%s/%s" $shared.registry (include "service.name" .)) -}}
{{- if $image.digest -}}
{{ $repository }}@{{ $image.digest }}
{{- else -}}
{{ $repository }}:{{ $image.tag | default $shared.tag | default .Chart.AppVersion }}
{{- end -}}
{{- end }}

{{- define "service.secret" -}}
{{- .Values.global.existingSecret | default (printf "%s-secrets" .Release.Name) -}}
{{- end }}

{{- define "service.claim" -}}
{{- .Values.storage.existingClaim | default (include "service.fullname" .) -}}
{{- end }}
