package org.changkai.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import org.junit.jupiter.api.Test;

class SecretBoxTest {

    private final SecretBox box = box(1);

    @Test
    void opensWhatItSealedAndNeverSealsTwiceAlike() {
        var sealed = box.seal("王小明 13800000000");
        assertThat(box.openText(sealed)).isEqualTo("王小明 13800000000");
        assertThat(box.seal("王小明 13800000000")).isNotEqualTo(sealed);
    }

    @Test
    void opensNothingThatWasTouchedOrSealedWithAnotherKey() {
        var sealed = box.seal("secret");
        assertThatThrownBy(() -> box(2).open(sealed)).isInstanceOf(IllegalStateException.class);
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> box.open(sealed)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> box.open(new byte[3])).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void hashesAreStableForOneKeyAndDifferForAnother() {
        assertThat(box.hash("13800000000"))
                .isEqualTo(box(1).hash("13800000000"))
                .hasSize(32);
        assertThat(box.hash("13800000000")).isNotEqualTo(box(2).hash("13800000000"));
    }

    @Test
    void aShortKeyIsRefused() {
        assertThatThrownBy(() -> new SecretBox("c2hvcnQ=")).isInstanceOf(IllegalArgumentException.class);
    }

    private static SecretBox box(int fill) {
        var key = new byte[32];
        java.util.Arrays.fill(key, (byte) fill);
        return new SecretBox(Base64.getEncoder().encodeToString(key));
    }
}
