package org.changkai.platform.crypto;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import org.jspecify.annotations.Nullable;

/**
 * Seals bytes with AES-256-GCM and makes keyed hashes (HMAC-SHA-256) to find sealed values again. Of several data keys the
 * first seals and hashes and the others still open, so that a key can be replaced while everything runs. A sealed value then
 * names its key; where there is only one key it need not.
 */
public final class SecretBox {

    private static final byte UNNAMED = 1;
    private static final byte NAMED = 2;
    private static final int MARK_BYTES = 1 + DataKey.ID_BYTES;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final List<DataKey> keys;
    private final SecureRandom random = new SecureRandom();

    /**
     * A box with one or more data keys.
     *
     * @param dataKeys 32 bytes in base64 each, separated by commas; the first one seals
     */
    public SecretBox(String dataKeys) {
        this.keys = Arrays.stream(dataKeys.split(",", -1))
                .map(key -> DataKey.of(key.strip()))
                .toList();
    }

    public byte[] seal(byte[] plain) {
        try {
            var nonce = new byte[NONCE_BYTES];
            random.nextBytes(nonce);
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, keys.getFirst().sealing(), new GCMParameterSpec(TAG_BITS, nonce));
            var sealed = cipher.doFinal(plain);
            var mark = hasOtherKeys() ? mark() : new byte[] {UNNAMED};
            return ByteBuffer.allocate(mark.length + NONCE_BYTES + sealed.length)
                    .put(mark)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    public byte[] seal(String plain) {
        return seal(plain.getBytes(StandardCharsets.UTF_8));
    }

    /** Opens what was sealed with one of the data keys; anything else is an {@link IllegalStateException}. */
    public byte[] open(byte[] sealed) {
        var from = sealed.length > 0 && sealed[0] == NAMED ? MARK_BYTES : 1;
        if (sealed.length < from + NONCE_BYTES || (sealed[0] != NAMED && sealed[0] != UNNAMED)) {
            throw new IllegalStateException("not a sealed value");
        }
        for (var key : keys) {
            var plain = sealed[0] == UNNAMED || isNamed(key, sealed) ? opened(key, sealed, from) : null;
            if (plain != null) {
                return plain;
            }
        }
        throw new IllegalStateException("the sealed value does not open with any data key that is here");
    }

    public String openText(byte[] sealed) {
        return new String(open(sealed), StandardCharsets.UTF_8);
    }

    /** 32 bytes, the same for the same text and data key. */
    public byte[] hash(String text) {
        return hash(keys.getFirst(), text);
    }

    /** The hash under each data key, the one that {@link #hash} gives first. */
    public List<byte[]> hashes(String text) {
        return keys.stream().map(key -> hash(key, text)).toList();
    }

    /** Whether a data key is being replaced: then there may be values that another one than the first has sealed. */
    public boolean hasOtherKeys() {
        return keys.size() > 1;
    }

    /** What every value begins with that the first data key seals while there are others. */
    public byte[] mark() {
        return ByteBuffer.allocate(MARK_BYTES)
                .put(NAMED)
                .put(keys.getFirst().id())
                .array();
    }

    private static boolean isNamed(DataKey key, byte[] sealed) {
        return Arrays.equals(key.id(), 0, DataKey.ID_BYTES, sealed, 1, MARK_BYTES);
    }

    private static byte @Nullable [] opened(DataKey key, byte[] sealed, int from) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, key.sealing(), new GCMParameterSpec(TAG_BITS, sealed, from, NONCE_BYTES));
            return cipher.doFinal(sealed, from + NONCE_BYTES, sealed.length - from - NONCE_BYTES);
        } catch (AEADBadTagException other) {
            return null;
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static byte[] hash(DataKey key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key.hashing());
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
