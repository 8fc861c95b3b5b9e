package org.changkai.k8s;

import java.util.LinkedHashMap;
import java.util.Map;

/** The variables of a deployment's container: name and value, or {@code secret/key} where it is a reference. */
final class Environment {

    private Environment() {}

    static Map<String, String> of(Manifest deployment) {
        var variables = new LinkedHashMap<String, String>();
        for (var variable : deployment.list("spec.template.spec.containers.0.env")) {
            var reference = Manifest.at(variable, "valueFrom.secretKeyRef");
            var value = reference.isJsonNull()
                    ? Manifest.text(variable, "value")
                    : Manifest.text(reference, "name") + "/" + Manifest.text(reference, "key");
            if (variables.put(Manifest.text(variable, "name"), value) != null) {
                throw new AssertionError(deployment + " sets " + Manifest.text(variable, "name") + " twice");
            }
        }
        return variables;
    }

    static boolean isReference(Manifest deployment, String name) {
        return deployment.list("spec.template.spec.containers.0.env").stream()
                .filter(variable -> Manifest.text(variable, "name").equals(name))
                .anyMatch(variable ->
                        Manifest.at(variable, "valueFrom.secretKeyRef").isJsonObject());
    }
}
