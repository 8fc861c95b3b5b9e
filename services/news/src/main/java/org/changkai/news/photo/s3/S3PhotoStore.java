package org.changkai.news.photo.s3;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.changkai.news.photo.PhotoStore;
import org.changkai.news.photo.StoreAwayException;
import org.changkai.news.photo.StoreException;
import org.changkai.news.photo.StoreFullException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;

/** A bucket. An object appears under its key when its last byte has arrived, and not before. */
public final class S3PhotoStore implements PhotoStore, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(S3PhotoStore.class);
    private static final Pattern KEY = Pattern.compile("[\\w-][\\w.-]*(/[\\w-][\\w.-]*)+");
    private static final int NO_ROOM = 507;
    private static final Set<String> NO_ROOM_CODES = Set.of("QuotaExceeded", "XMinioStorageFull", "EntityTooLarge");

    private final S3Client client;
    private final String bucket;

    public S3PhotoStore(Bucket bucket) {
        this.bucket = bucket.name();
        // Checksums beyond the signature are an addition of Amazon's that other servers need not know.
        this.client = S3Client.builder()
                .endpointOverride(bucket.endpoint())
                .region(Region.of(bucket.region()))
                .forcePathStyle(bucket.pathStyle())
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(bucket.accessKey(), bucket.secretKey())))
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .httpClientBuilder(Apache5HttpClient.builder().connectionTimeout(bucket.patience()))
                .overrideConfiguration(calls -> calls.apiCallTimeout(bucket.patience()))
                .build();
    }

    /**
     * Asks for the bucket once, so that a wrong name or key is known before anybody uploads.
     *
     * @throws IllegalStateException if the server says no; if it cannot be reached, that may pass and is only logged
     */
    public S3PhotoStore opened() {
        try {
            client.headBucket(ask -> ask.bucket(bucket));
        } catch (S3Exception refused) {
            if (refused.statusCode() < 500) {
                client.close();
                throw new IllegalStateException(
                        "The bucket " + bucket + " cannot be opened: status " + refused.statusCode()
                                + ". Look at changkai.news.photo.bucket.* and at the rights of its key.",
                        refused);
            }
            log.warn("The photo store answers with status {}", refused.statusCode());
        } catch (SdkException away) {
            log.warn("The photo store cannot be reached yet: {}", away.getMessage());
        }
        return this;
    }

    @Override
    public void put(String key, Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new NoSuchFileException(file.toString());
        }
        put(key, RequestBody.fromFile(file));
    }

    @Override
    public void put(String key, byte[] bytes) throws IOException {
        put(key, RequestBody.fromBytes(bytes));
    }

    private void put(String key, RequestBody body) throws IOException {
        var place = place(key);
        try {
            client.putObject(ask -> ask.bucket(bucket).key(place), body);
        } catch (SdkException broken) {
            throw failed(broken);
        }
    }

    @Override
    public Optional<InputStream> open(String key) throws IOException {
        var place = place(key);
        try {
            return Optional.of(client.getObject(ask -> ask.bucket(bucket).key(place)));
        } catch (NoSuchKeyException absent) {
            return Optional.empty();
        } catch (SdkException broken) {
            throw failed(broken);
        }
    }

    @Override
    public void deleteAll(String prefix) throws IOException {
        var place = place(prefix);
        try {
            client.deleteObject(ask -> ask.bucket(bucket).key(place));
            var below = client.listObjectsV2Paginator(ask -> ask.bucket(bucket).prefix(place + "/"));
            for (var key : below.contents().stream().map(S3Object::key).toList()) {
                client.deleteObject(ask -> ask.bucket(bucket).key(key));
            }
        } catch (SdkException broken) {
            throw failed(broken);
        }
    }

    private static StoreException failed(SdkException broken) {
        return broken instanceof S3Exception said && full(said)
                ? new StoreFullException(said)
                : new StoreAwayException(broken);
    }

    private static boolean full(S3Exception said) {
        var details = said.awsErrorDetails();
        return said.statusCode() == NO_ROOM
                || (details != null && NO_ROOM_CODES.contains(String.valueOf(details.errorCode())));
    }

    private static String place(String key) {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("not a key of the photo store: " + key);
        }
        return key;
    }

    @Override
    public void close() {
        client.close();
    }
}
