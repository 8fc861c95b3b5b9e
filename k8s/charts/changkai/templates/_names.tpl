{{- define "changkai.services" -}}
gateway config identity registry booking news search portal
{{- end }}

{{- define "changkai.labels" -}}
app.kubernetes.io/name: changkai
app.kubernetes.io/instance: {{ .Release.Name }}
app.kubernetes.io/part-of: changkai
app.kubernetes.io/managed-by: {{ .Release.Service }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version }}
{{- end }}

{{- /* Pods of one service of this release: list of root and name. */ -}}
{{- define "changkai.pods" -}}
matchLabels:
  app.kubernetes.io/name: {{ index . 1 }}
  app.kubernetes.io/instance: {{ (index . 0).Release.Name }}
{{- end }}
