package org.changkai.local;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import tools.jackson.databind.JsonNode;

/** The token of the machine client that exists in the {@code local} profile alone, renewed shortly before it ends. */
final class MachineToken implements Credential {

    private static final String CLIENT = "changkai-cli:changkai-cli-secret";

    private final Door door;
    private final Lease lease = new Lease();

    MachineToken(Door door) {
        this.door = door;
    }

    @Override
    public String token() {
        return lease.token(this::fetch);
    }

    private JsonNode fetch() {
        String basic = Base64.getEncoder().encodeToString(CLIENT.getBytes(StandardCharsets.UTF_8));
        byte[] form = "grant_type=client_credentials".getBytes(StandardCharsets.UTF_8);
        return door.with("Authorization", "Basic " + basic)
                .send("POST", "/oauth2/token", "application/x-www-form-urlencoded", form)
                .expect(200)
                .json();
    }
}
