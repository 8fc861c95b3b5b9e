package org.changkai.platform.kit;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** Signs tokens as identity would, and the decoder that believes them. */
public final class TestTokens {

    private static final RSAKey KEY = key();

    private TestTokens() {}

    public static JwtDecoder decoder() {
        try {
            return NimbusJwtDecoder.withPublicKey(KEY.toRSAPublicKey()).build();
        } catch (JOSEException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** The value of an {@code Authorization} header for an account that may act everywhere. */
    public static String bearer(String account, String... scopes) {
        return bearerIn(List.of(), account, scopes);
    }

    /** The value of an {@code Authorization} header for an account that may act under these areas. */
    public static String bearerIn(List<String> areas, String account, String... scopes) {
        var now = Instant.now(Clock.systemUTC());
        var claims = new JWTClaimsSet.Builder()
                .subject(account)
                .claim("name", account)
                .claim("scope", String.join(" ", scopes))
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(Duration.ofHours(8))));
        if (!areas.isEmpty()) {
            claims.claim("areas", areas);
        }
        try {
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(KEY.getKeyID())
                            .build(),
                    claims.build());
            token.sign(new RSASSASigner(KEY));
            return "Bearer " + token.serialize();
        } catch (JOSEException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("test").generate();
        } catch (JOSEException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
