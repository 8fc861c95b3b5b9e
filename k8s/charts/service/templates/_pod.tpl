{{- define "service.pod" -}}
serviceAccountName: {{ include "service.fullname" . }}
automountServiceAccountToken: false
enableServiceLinks: false
terminationGracePeriodSeconds: {{ .Values.shutdown.graceSeconds }}
{{- with .Values.priorityClassName }}
priorityClassName: {{ . }}
{{- end }}
{{- with .Values.global.image.pullSecrets }}
imagePullSecrets:
  {{- range . }}
  - name: {{ . }}
  {{- end }}
{{- end }}
securityContext:
  runAsNonRoot: true
  runAsUser: {{ .Values.runAs }}
  runAsGroup: {{ .Values.runAs }}
  fsGroup: {{ .Values.runAs }}
  fsGroupChangePolicy: OnRootMismatch
  seccompProfile:
    type: RuntimeDefault
topologySpreadConstraints:
  {{- range list "kubernetes.io/hostname" "topology.kubernetes.io/zone" }}
  - maxSkew: 1
    topologyKey: {{ . }}
    whenUnsatisfiable: {{ $.Values.topologySpread.whenUnsatisfiable }}
    labelSelector:
      matchLabels: {{- include "service.selector" $ | nindent 8 }}
    matchLabelKeys: [pod-template-hash]
  {{- end }}
{{- with .Values.nodeSelector }}
nodeSelector: {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .Values.tolerations }}
tolerations: {{- toYaml . | nindent 2 }}
{{- end }}
containers:
  - name: {{ include "service.name" . }}
    image: {{ include "service.image" . }}
    imagePullPolicy: {{ .Values.global.image.pullPolicy }}
    ports:
      - name: http
        containerPort: {{ .Values.ports.http }}
      - name: management
        containerPort: {{ .Values.ports.management }}
    env: {{- include "service.env" . | nindent 6 }}
    startupProbe:
      httpGet: {path: /actuator/health/liveness, port: management}
      {{- toYaml .Values.probes.startup | nindent 6 }}
    livenessProbe:
      httpGet: {path: /actuator/health/liveness, port: management}
      {{- toYaml .Values.probes.liveness | nindent 6 }}
    readinessProbe:
      httpGet: {path: /actuator/health/readiness, port: management}
      {{- toYaml .Values.probes.readiness | nindent 6 }}
    lifecycle:
      preStop:
        sleep:
          seconds: {{ .Values.shutdown.preStopSeconds }}
    resources: {{- toYaml .Values.resources | nindent 6 }}
    securityContext:
      allowPrivilegeEscalation: false
      readOnlyRootFilesystem: true
      runAsNonRoot: true
      capabilities:
        drop: [ALL]
    volumeMounts:
      - name: tmp
        mountPath: /tmp
      {{- if .Values.storage.enabled }}
      - name: storage
        mountPath: {{ .Values.storage.mountPath }}
      {{- end }}
volumes:
  - name: tmp
    emptyDir:
      sizeLimit: {{ .Values.tmpSize }}
  {{- if .Values.storage.enabled }}
  - name: storage
    persistentVolumeClaim:
      claimName: {{ include "service.claim" . }}
  {{- end }}
{{- end }}
