package org.changkai.news.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every photo store must do. */
public abstract class PhotoStoreContract {

    private static final byte[] LIGHT = "light".getBytes(StandardCharsets.UTF_8);

    @TempDir
    protected Path folder;

    protected abstract PhotoStore store();

    @Test
    void whatWasPutIsThereAndNothingElseIs() throws IOException {
        store().put("originals/one", LIGHT);
        store().put("renditions/one/320.jpg", Files.write(folder.resolve("file"), LIGHT));
        assertThat(read("originals/one")).isEqualTo(LIGHT);
        assertThat(read("renditions/one/320.jpg")).isEqualTo(LIGHT);
        assertThat(store().open("renditions/one/640.jpg")).isEmpty();
        assertThat(store().open("renditions/two/320.jpg")).isEmpty();
    }

    @Test
    void theSameKeyAgainHasTheLastBytesWhole() throws IOException {
        store().put("originals/twice", LIGHT);
        store().put("originals/twice", new byte[100_000]);
        assertThat(read("originals/twice")).hasSize(100_000);
    }

    @Test
    void allBelowAKeyIsForgottenAndWhatOnlyBeginsAlikeStays() throws IOException {
        store().put("renditions/a/1", LIGHT);
        store().put("renditions/a/2", LIGHT);
        store().put("renditions/ab/1", LIGHT);
        store().deleteAll("renditions/a");
        assertThat(store().open("renditions/a/1")).isEmpty();
        assertThat(store().open("renditions/a/2")).isEmpty();
        assertThat(read("renditions/ab/1")).isEqualTo(LIGHT);
        store().deleteAll("renditions/never-there");
    }

    @Test
    void aKeyThatLeavesTheStoreIsNoKey() {
        assertThatThrownBy(() -> store().put("../outside", LIGHT)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> store().open("originals/../../outside")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aFileThatIsNotThereLeavesNothing() throws IOException {
        assertThatThrownBy(() -> store().put("originals/none", folder.resolve("missing")))
                .isInstanceOf(IOException.class);
        assertThat(store().open("originals/none")).isEmpty();
    }

    private byte[] read(String key) throws IOException {
        try (var in = store().open(key).orElseThrow()) {
            return in.readAllBytes();
        }
    }
}
