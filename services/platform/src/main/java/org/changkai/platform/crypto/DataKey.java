package org.changkai.platform.crypto;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * One data key with what is derived from it (HKDF, RFC 5869).
 *
 * @param id by which a sealed value names it; tells nothing of the key
 */
record DataKey(byte[] id, SecretKey sealing, SecretKey hashing) {

    static final int ID_BYTES = 4;
    private static final int KEY_BYTES = 32;

    /** Of 32 bytes in base64. */
    static DataKey of(String base64) {
        var key = Base64.getDecoder().decode(base64);
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException("a data key must have 32 bytes, this has " + key.length);
        }
        try {
            return new DataKey(
                    kdf().deriveData(parameters(key, "changkai id v1", ID_BYTES)),
                    kdf().deriveKey("AES", parameters(key, "changkai seal v1", KEY_BYTES)),
                    kdf().deriveKey("HmacSHA256", parameters(key, "changkai hash v1", KEY_BYTES)));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static KDF kdf() throws GeneralSecurityException {
        return KDF.getInstance("HKDF-SHA256");
    }

    private static HKDFParameterSpec parameters(byte[] key, String purpose, int length) {
        return HKDFParameterSpec.ofExtract().addIKM(key).thenExpand(purpose.getBytes(StandardCharsets.UTF_8), length);
    }
}
