package org.changkai.identity.key.jdbc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.changkai.identity.key.SigningKeys;
import org.changkai.platform.crypto.SecretBox;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the first key when there is none; of several replicas that start at once, one makes it. */
final class SealedSigningKeys implements SigningKeys {

    private final JWKSet keys;

    SealedSigningKeys(JdbcClient jdbc, TransactionTemplate transaction, SecretBox box, Clock clock) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("lock table signing_key in exclusive mode").update();
            var none = jdbc.sql("select count(*) from signing_key")
                            .query(Long.class)
                            .single()
                    == 0;
            if (none) {
                var key = fresh();
                jdbc.sql("insert into signing_key (id, sealed_jwk, made_at) values (?, ?, ?)")
                        .params(
                                key.getKeyID(),
                                box.seal(key.toJSONString()),
                                clock.instant().atOffset(ZoneOffset.UTC))
                        .update();
            }
        });
        List<JWK> found = jdbc.sql("select sealed_jwk from signing_key order by made_at desc")
                .query((row, number) -> parse(box.open(row.getBytes(1))))
                .list();
        this.keys = new JWKSet(found);
    }

    @Override
    public JWKSet current() {
        return keys;
    }

    private static RSAKey fresh() {
        try {
            return new RSAKeyGenerator(2048)
                    .keyID(UUID.randomUUID().toString())
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .generate();
        } catch (JOSEException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static JWK parse(byte[] json) {
        try {
            return JWK.parse(new String(json, StandardCharsets.UTF_8));
        } catch (ParseException broken) {
            throw new IllegalStateException("a signing key cannot be read", broken);
        }
    }
}
