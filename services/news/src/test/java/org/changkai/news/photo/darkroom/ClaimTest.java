package org.changkai.news.photo.darkroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClaimTest {

    @TempDir
    Path folder;

    @Test
    void theHeadTellsWhatAPictureClaimsToBe() throws IOException {
        assertThat(claim(PictureType.PNG, Pictures.pngThatClaims(50_000, 10))).isEqualTo(new Claim(50_000, 10));
        assertThat(claim(PictureType.PNG, Pictures.pngThatClaims(-1, 10))).isEqualTo(new Claim(Integer.MAX_VALUE, 10));
        assertThat(claim(PictureType.JPEG, Pictures.jpegThatClaims(65_000, 40_000)))
                .isEqualTo(new Claim(65_000, 40_000));
    }

    @Test
    void aHeadThatEndsEarlyClaimsNothing() throws IOException {
        var png = Pictures.pngThatClaims(16, 16);
        assertThat(claim(PictureType.PNG, Arrays.copyOf(png, 20))).isNull();
        assertThat(claim(PictureType.JPEG, new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff}))
                .isNull();
        assertThat(claim(PictureType.HEIC, png)).isNull();
    }

    private @Nullable Claim claim(PictureType type, byte[] bytes) throws IOException {
        return Claim.of(Files.write(folder.resolve("picture"), bytes), type);
    }
}
