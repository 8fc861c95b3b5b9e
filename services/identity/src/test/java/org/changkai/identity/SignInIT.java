package org.changkai.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.changkai.identity.account.Account;
import org.changkai.identity.account.Accounts;
import org.changkai.platform.kit.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ServiceTest
@TestPropertySource(locations = "file:../../config-repo/identity-local.yml", factory = YamlFile.class)
class SignInIT {

    private static final String VERIFIER = "a-verifier-that-is-long-enough-to-satisfy-rfc-7636-x";
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    PasswordEncoder passwords;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void aClerkOfOneDistrict() {
        accounts.add(
                Account.fresh(
                        "wang",
                        "王芳",
                        String.valueOf(passwords.encode("a long password")),
                        new TreeSet<>(List.of("booking:desk")),
                        List.of("150302000000")),
                "test");
    }

    @Test
    void staffSignInAndGetATokenWithTheirOwnScopesAndAreas() throws Exception {
        var claims = SignedJWT.parse(token(code(new Browser(base()), "wang", "a long password"))
                        .path("access_token")
                        .asString())
                .getJWTClaimsSet();
        assertThat(claims.getSubject()).isEqualTo("wang");
        assertThat(claims.getStringClaim("name")).isEqualTo("王芳");
        assertThat(claims.getStringListClaim("scope")).containsExactlyInAnyOrder("openid", "booking:desk");
        assertThat(claims.getStringListClaim("areas")).containsExactly("150302000000");
        assertThat(claims.getIssuer()).isEqualTo("http://localhost:8080");
    }

    @Test
    void aWrongPasswordSaysSoAndTooManyOfThemLockTheAccount() {
        var browser = new Browser(base());
        for (var n = 0; n < 5; n++) {
            assertThat(signIn(browser, "wang", "wrong")).endsWith("/sign-in?wrong");
        }
        assertThat(signIn(browser, "wang", "a long password")).endsWith("/sign-in?wrong");
        assertThat(browser.open("/sign-in?wrong").body()).contains("账号或密码不正确");
        jdbc.sql("update account set locked_until = null where account = 'wang'")
                .update();
        assertThat(signIn(browser, "wang", "a long password")).doesNotContain("wrong");
    }

    @Test
    void aCodeIsWorthNothingWithoutItsVerifier() {
        var code = code(new Browser(base()), "clerk", "changkai-demo");
        var refused = exchange(code, "another-verifier-that-is-long-enough-to-satisfy-rfc-7636");
        assertThat(refused.path("error").asString()).isEqualTo("invalid_grant");
    }

    @Test
    void theMachineClientGetsAllScopesAndNoAreas() throws ParseException {
        var answer = new Browser(base())
                .submit(
                        "/oauth2/token",
                        Map.of(
                                "grant_type", "client_credentials",
                                "client_id", "changkai-cli",
                                "client_secret", "changkai-cli-secret"));
        var claims = SignedJWT.parse(json(answer.body()).path("access_token").asString())
                .getJWTClaimsSet();
        assertThat(claims.getStringListClaim("scope"))
                .contains("registry:write", "booking:desk", "news:publish", "search:admin");
        assertThat(claims.getClaim("areas")).isNull();
    }

    @Test
    void theServiceIsDiscoverable() {
        var discovery = json(
                new Browser(base()).open("/.well-known/openid-configuration").body());
        assertThat(discovery.path("issuer").asString()).isEqualTo("http://localhost:8080");
        assertThat(discovery.path("jwks_uri").asString()).isEqualTo("http://localhost:8080/oauth2/jwks");
        assertThat(json(new Browser(base()).open("/oauth2/jwks").body()).path("keys"))
                .hasSize(1);
    }

    @Test
    void theSigningKeyIsKeptSealed() {
        var kept = jdbc.sql("select sealed_jwk from signing_key")
                .query(byte[].class)
                .single();
        assertThat(new String(kept, StandardCharsets.ISO_8859_1))
                .doesNotContain("RSA")
                .doesNotContain("kty");
    }

    private String base() {
        return "http://localhost:" + port;
    }

    private static String signIn(Browser browser, String account, String password) {
        var form = CSRF.matcher(browser.open("/sign-in").body());
        assertThat(form.find()).isTrue();
        var fields = new LinkedHashMap<String, String>();
        fields.put("username", account);
        fields.put("password", password);
        fields.put("_csrf", form.group(1));
        return browser.submit("/sign-in", fields)
                .headers()
                .firstValue("Location")
                .orElse("");
    }

    private static String code(Browser browser, String account, String password) {
        var start =
                "/oauth2/authorize?response_type=code&client_id=changkai-terminal&redirect_uri=http://127.0.0.1/callback"
                        + "&scope=openid%20booking:desk%20news:write&code_challenge_method=S256&code_challenge="
                        + challenge();
        assertThat(browser.open(start).headers().firstValue("Location").orElse(""))
                .endsWith("/sign-in");
        var back = signIn(browser, account, password);
        var callback = browser.open(back).headers().firstValue("Location").orElse("");
        assertThat(callback).startsWith("http://127.0.0.1/callback?code=");
        return callback.substring(callback.indexOf('=') + 1).replaceAll("&.*", "");
    }

    private JsonNode token(String code) {
        return exchange(code, VERIFIER);
    }

    private JsonNode exchange(String code, String verifier) {
        return json(new Browser(base())
                .submit(
                        "/oauth2/token",
                        Map.of(
                                "grant_type", "authorization_code",
                                "client_id", "changkai-terminal",
                                "redirect_uri", "http://127.0.0.1/callback",
                                "code", code,
                                "code_verifier", verifier))
                .body());
    }

    private static JsonNode json(String text) {
        return new JsonMapper().readTree(text);
    }

    private static String challenge() {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
