package org.changkai.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
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

    @Test
    void whileAKeyIsReplacedBothOpenAndTheFirstSeals() {
        var before = box.seal("secret");
        var first = new SecretBox(key(1) + "," + key(2));
        var second = new SecretBox(key(2) + ", " + key(1));
        assertThat(second.openText(before)).isEqualTo("secret");
        assertThat(second.openText(first.seal("secret"))).isEqualTo("secret");
        assertThat(first.openText(second.seal("secret"))).isEqualTo("secret");
        assertThat(box(2).openText(second.seal("secret"))).isEqualTo("secret");
        assertThatThrownBy(() -> box.open(second.seal("secret"))).isInstanceOf(IllegalStateException.class);
        assertThat(second.seal("secret")).startsWith(second.mark());
        assertThat(second.mark()).isNotEqualTo(first.mark());
        assertThat(Arrays.mismatch(before, first.mark()))
                .as("one key needs no name")
                .isZero();
    }

    @Test
    void hashesAreFoundUnderEveryKey() {
        var both = new SecretBox(key(2) + "," + key(1));
        assertThat(both.hash("13800000000")).isEqualTo(box(2).hash("13800000000"));
        assertThat(both.hashes("13800000000")).containsExactly(box(2).hash("13800000000"), box(1).hash("13800000000"));
        assertThat(both.hasOtherKeys()).isTrue();
        assertThat(box.hasOtherKeys()).isFalse();
    }

    private static SecretBox box(int fill) {
        return new SecretBox(key(fill));
    }

    private static String key(int fill) {
        var key = new byte[32];
        Arrays.fill(key, (byte) fill);
        return Base64.getEncoder().encodeToString(key);
    }
}
