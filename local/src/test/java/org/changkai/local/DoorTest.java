package org.changkai.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DoorTest {

    private final List<String> heard = new ArrayList<>();
    private HttpServer server;
    private Door door;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        door = Door.at(URI.create("http://localhost:" + server.getAddress().getPort()));
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void aStaffAccountSignsInOnceAndNeverFollowsTheRedirectToItsOwnMachine() {
        Door writer = door.as("writer");

        writer.post("/api/news/stories", Map.of("headline", "常开")).expect(200);
        writer.get("/api/news/desk/stories").expect(200);

        assertThat(heard)
                .filteredOn(line -> line.startsWith("POST /sign-in"))
                .hasSize(1)
                .allMatch(line -> line.contains("username=writer") && line.contains("_csrf=a%2Bb"));
        assertThat(heard)
                .filteredOn(line -> line.contains("Bearer staff-token"))
                .hasSize(2);
        assertThat(heard)
                .filteredOn(line -> line.startsWith("POST /oauth2/token"))
                .allMatch(line -> line.contains("code=the-code") && line.contains("code_verifier="));
    }

    @Test
    void aCitizenShowsNoTokenAndTheMachineItsOwn() {
        door.get("/api/registry/centres").expect(200);
        assertThat(heard).noneMatch(line -> line.contains("Bearer"));

        door.asMachine().get("/api/registry/centres").expect(200);
        assertThat(heard).anyMatch(line -> line.contains("Bearer machine-token"));
    }

    @Test
    void aFileTravelsWithItsFields() {
        Upload photo = new Upload("a.jpg", "image/jpeg", new byte[] {1, 2}).with("caption", "夜校");

        door.upload("/api/news/photos", photo).expect(200);

        assertThat(heard.getLast()).contains("name=\"caption\"", "夜校", "filename=\"a.jpg\"");
    }

    @Test
    void aRefusalIsToldInItsOwnWords() {
        assertThatThrownBy(() -> door.get("/refused").expect(200))
                .isInstanceOf(Answer.Refused.class)
                .hasMessageContaining("GET /refused → 409")
                .hasMessageContaining("slot-taken");
    }

    private void answer(HttpExchange call) throws IOException {
        String body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String token = String.valueOf(call.getRequestHeaders().getFirst("Authorization"));
        heard.add(call.getRequestMethod() + " " + call.getRequestURI() + " " + token + " " + body);
        switch (call.getRequestURI().getPath()) {
            case "/oauth2/authorize" ->
                redirect(call, signedIn(call) ? "http://127.0.0.1/callback?code=the-code" : "/sign-in");
            case "/sign-in" -> signIn(call);
            case "/oauth2/token" ->
                say(
                        call,
                        200,
                        "{\"access_token\":\"" + (body.contains("client_credentials") ? "machine" : "staff")
                                + "-token\",\"expires_in\":300}");
            case "/refused" -> say(call, 409, "{\"code\":\"slot-taken\"}");
            default -> say(call, 200, "{}");
        }
    }

    private static void signIn(HttpExchange call) throws IOException {
        if (call.getRequestMethod().equals("POST")) {
            call.getResponseHeaders().add("Set-Cookie", "SEAT=taken; Path=/; HttpOnly");
            redirect(call, "/oauth2/authorize?continue");
        } else {
            say(call, 200, "<form><input type=\"hidden\" name=\"_csrf\" value=\"a+b\"></form>");
        }
    }

    private static boolean signedIn(HttpExchange call) {
        return String.valueOf(call.getRequestHeaders().getFirst("Cookie")).contains("SEAT=taken");
    }

    private static void redirect(HttpExchange call, String target) throws IOException {
        call.getResponseHeaders().add("Location", target);
        say(call, 302, "");
    }

    private static void say(HttpExchange call, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        call.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        call.getResponseBody().write(bytes);
        call.close();
    }
}
