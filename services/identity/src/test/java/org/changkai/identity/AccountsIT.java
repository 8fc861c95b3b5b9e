package org.changkai.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.changkai.platform.kit.ServiceClient;
import org.changkai.platform.kit.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class AccountsIT {

    @Autowired
    ServiceClient client;

    @Autowired
    JdbcClient jdbc;

    @Test
    void anAdministratorAddsAndChangesAccountsAndEveryChangeIsKept() {
        var admin = client.as("operator", "identity:write");
        var fresh = Map.of(
                "account", "li-na", "name", "李娜", "password", "a long password", "scopes", List.of("news:write"));
        assertThat(admin.post("/api/identity/accounts", fresh).status()).isEqualTo(201);
        assertThat(admin.post("/api/identity/accounts", fresh).code()).isEqualTo("account-exists");
        var shown = admin.get("/api/identity/accounts/li-na");
        assertThat(shown.text()).doesNotContain("password").contains("李娜");
        var change = Map.of(
                "name", "李娜", "scopes", List.of("news:review"), "areas", List.of("150302000000"), "enabled", false);
        assertThat(admin.put("/api/identity/accounts/li-na", change).status()).isEqualTo(428);
        var matching = admin.with("If-Match", String.valueOf(shown.header("ETag")));
        assertThat(matching.put("/api/identity/accounts/li-na", change).status())
                .isEqualTo(200);
        assertThat(matching.put("/api/identity/accounts/li-na", change).status())
                .isEqualTo(412);
        assertThat(jdbc.sql("select count(*) from account_change where account = 'li-na' and changed_by = 'operator'")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void nobodyElseMay() {
        assertThat(client.get("/api/identity/accounts").status()).isEqualTo(401);
        assertThat(client.as("editor", "news:publish")
                        .get("/api/identity/accounts")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void wrongFieldsAreNamedAndLeaveNothing() {
        var admin = client.as("operator", "identity:write");
        var wrong = Map.of("account", "X", "name", "", "password", "short", "scopes", List.of("everything"));
        var answer = admin.post("/api/identity/accounts", wrong);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("errors").findValuesAsString("pointer"))
                .contains("/account", "/name", "/password", "/scopes/0");
        assertThat(admin.get("/api/identity/accounts/X").code()).isEqualTo("account-unknown");
    }
}
