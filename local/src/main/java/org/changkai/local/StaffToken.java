package org.changkai.local;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * The token of a demo account, fetched as a person at a terminal would: the authorization-code flow with PKCE of the
 * public client {@code changkai-terminal}, its sign-in page filled in over HTTP. The redirect to {@code 127.0.0.1} is
 * read, never followed.
 */
final class StaffToken implements Credential {

    private static final String PASSWORD = "changkai-demo";
    private static final String CALLBACK = "http://127.0.0.1/callback";
    private static final String SCOPES = "openid registry:write booking:desk booking:manage news:write news:review"
            + " news:publish search:admin audit:read";
    private static final Pattern CSRF = Pattern.compile("<input[^>]*name=\"_csrf\"[^>]*>");
    private static final Pattern VALUE = Pattern.compile("value=\"([^\"]*)\"");
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final HttpClient client;
    private final URI base;
    private final String account;
    private final Lease lease = new Lease();

    StaffToken(HttpClient client, URI base, String account) {
        this.client = client;
        this.base = base;
        this.account = account;
    }

    @Override
    public String token() {
        return lease.token(() -> new SignIn().run());
    }

    /** One pass through the flow, with its own cookies and verifier. */
    private final class SignIn {

        private final Map<String, String> cookies = new HashMap<>();
        private final String verifier = random();

        JsonNode run() {
            String authorize = "/oauth2/authorize?response_type=code&client_id=changkai-terminal&redirect_uri="
                    + Door.encoded(CALLBACK) + "&scope=" + Door.encoded(SCOPES) + "&state=" + random()
                    + "&code_challenge_method=S256&code_challenge=" + challenge();
            Answer page = follow(call("GET", base.resolve(authorize), Map.of()));
            page.expect(200);
            Answer answer = call(
                    "POST",
                    base.resolve("/sign-in"),
                    Map.of("username", account, "password", PASSWORD, "_csrf", csrf(page.text())));
            Answer last = follow(answer);
            String location = last.header("Location");
            Matcher code = CODE.matcher(location);
            if (!location.startsWith(CALLBACK) || !code.find()) {
                throw new IllegalStateException("the sign-in of " + account + " failed: "
                        + (location.isEmpty() ? last.call() + " → " + last.status() + " " + last.text() : location));
            }
            return call(
                            "POST",
                            base.resolve("/oauth2/token"),
                            Map.of(
                                    "grant_type",
                                    "authorization_code",
                                    "client_id",
                                    "changkai-terminal",
                                    "redirect_uri",
                                    CALLBACK,
                                    "code_verifier",
                                    verifier,
                                    "code",
                                    code.group(1)))
                    .expect(200)
                    .json();
        }

        private Answer follow(Answer answer) {
            Answer last = answer;
            for (int hop = 0; hop < 8 && last.status() / 100 == 3; hop++) {
                String location = last.header("Location");
                if (location.startsWith(CALLBACK)) {
                    return last;
                }
                URI target = base.resolve(location);
                String query = target.getRawQuery() == null ? "" : "?" + target.getRawQuery();
                last = call("GET", base.resolve(target.getRawPath() + query), Map.of());
            }
            return last;
        }

        private Answer call(String method, URI address, Map<String, String> form) {
            HttpRequest.Builder request = HttpRequest.newBuilder(address)
                    .timeout(Duration.ofSeconds(30))
                    .header("Accept", "text/html,*/*;q=0.1");
            if (!cookies.isEmpty()) {
                request.header("Cookie", joined(cookies, "; ", value -> value));
            }
            if (form.isEmpty()) {
                request.method(method, BodyPublishers.noBody());
            } else {
                request.header("Content-Type", "application/x-www-form-urlencoded");
                request.method(method, BodyPublishers.ofString(joined(form, "&", Door::encoded)));
            }
            Answer answer = Door.exchange(client, request.build());
            for (String cookie : answer.headers().allValues("Set-Cookie")) {
                String[] pair = cookie.split(";", 2)[0].split("=", 2);
                cookies.put(pair[0].trim(), pair.length > 1 ? pair[1].trim() : "");
            }
            return answer;
        }

        private String challenge() {
            try {
                byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
                return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static String csrf(String page) {
        Matcher field = CSRF.matcher(page);
        Matcher value = VALUE.matcher(field.find() ? field.group() : "");
        return value.find() ? value.group(1) : "";
    }

    private static String joined(Map<String, String> pairs, String separator, UnaryOperator<String> encoding) {
        return pairs.entrySet().stream()
                .map(pair -> pair.getKey() + "=" + encoding.apply(pair.getValue()))
                .collect(Collectors.joining(separator));
    }

    private static String random() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
