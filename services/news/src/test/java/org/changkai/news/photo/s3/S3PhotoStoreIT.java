package org.changkai.news.photo.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.changkai.news.photo.PhotoStore;
import org.changkai.news.photo.PhotoStoreContract;
import org.changkai.news.photo.StoreAwayException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class S3PhotoStoreIT extends PhotoStoreContract {

    @TempDir
    static Path home;

    private static S3Server server;
    private static S3PhotoStore store;

    @BeforeAll
    static void opens() throws IOException {
        server = S3Server.withBucket(home, "photos");
        store = new S3PhotoStore(bucket("photos", S3Server.SECRET_KEY)).opened();
    }

    @AfterAll
    static void closes() {
        store.close();
        server.close();
    }

    @Override
    protected PhotoStore store() {
        return store;
    }

    @Test
    void moreThanOnePageOfObjectsIsForgottenWhole() throws IOException {
        for (var number = 0; number < 1_050; number++) {
            store.put("renditions/many/" + number, new byte[] {1});
        }
        store.deleteAll("renditions/many");
        assertThat(store.open("renditions/many/0")).isEmpty();
        assertThat(store.open("renditions/many/1049")).isEmpty();
    }

    @Test
    void aBucketThatIsNotThereOrAWrongKeyIsKnownAtTheStart() {
        assertThatThrownBy(() -> new S3PhotoStore(bucket("elsewhere", S3Server.SECRET_KEY)).opened())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("elsewhere")
                .hasMessageContaining("404");
        assertThatThrownBy(() -> new S3PhotoStore(bucket("photos", "guessed")).opened())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("403")
                .hasMessageNotContaining("guessed");
    }

    @Test
    void aServerThatDoesNotAnswerDoesNotHinderTheStartAndSaysSoLater() throws IOException {
        var bucket = new Bucket(
                URI.create("http://127.0.0.1:9"), "us-east-1", "photos", true, "a", "b", Duration.ofSeconds(2));
        try (var away = new S3PhotoStore(bucket).opened()) {
            assertThatThrownBy(() -> away.put("originals/one", new byte[1])).isInstanceOf(StoreAwayException.class);
            assertThatThrownBy(() -> away.open("originals/one")).isInstanceOf(StoreAwayException.class);
            assertThatThrownBy(() -> away.deleteAll("originals/one")).isInstanceOf(StoreAwayException.class);
        }
    }

    private static Bucket bucket(String name, String secret) {
        return new Bucket(
                server.address(), "us-east-1", name, true, S3Server.ACCESS_KEY, secret, Duration.ofSeconds(20));
    }
}
