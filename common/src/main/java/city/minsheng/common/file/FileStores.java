package city.minsheng.common.file;

import city.minsheng.common.problem.Refusal;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** Makes the store that the configuration names. */
class FileStores {
    private static final Logger LOG = Logger.getLogger(FileStores.class);
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration SILENCE = Duration.ofSeconds(30);
    private static final Duration CALL = Duration.ofMinutes(2);

    @Produces
    @Singleton
    FileStore store(FileConfig config, @ConfigProperty(name = "quarkus.http.root-path") String rootPath) {
        return switch (config.store()) {
            case FOLDER -> new FolderStore(config.folder().orElseThrow(() -> missing("FILE_FOLDER")));
            case S3 ->
                new S3Store(
                        client(config),
                        config.bucket().orElseThrow(() -> missing("FILE_BUCKET")),
                        rootPath.replace("/", "") + "/");
        };
    }

    /**
     * Asks by path, in one piece, with a checksum only where S3 demands one: stores that are not Amazon's know neither a
     * bucket in the name of the host nor checksums behind the body.
     */
    static S3Client client(FileConfig config) {
        var account = AwsBasicCredentials.create(
                config.accessKeyId().orElseThrow(() -> missing("FILE_ACCESS_KEY_ID")),
                config.secretAccessKey().orElseThrow(() -> missing("FILE_SECRET_ACCESS_KEY")));
        return S3Client.builder()
                .endpointOverride(URI.create(config.endpoint().orElseThrow(() -> missing("FILE_ENDPOINT"))))
                .region(Region.of(config.region()))
                .credentialsProvider(StaticCredentialsProvider.create(account))
                .forcePathStyle(true)
                .serviceConfiguration(service -> service.chunkedEncodingEnabled(false))
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECT)
                        .socketTimeout(SILENCE))
                .overrideConfiguration(override -> override.apiCallTimeout(CALL))
                .build();
    }

    private static Refusal missing(String variable) {
        LOG.error(variable + " is not set: there is nowhere to keep files");
        return Refusal.of(FileProblem.STORE);
    }

    /** The refusal when a store does not answer; why stands in the log. */
    static Refusal unavailable(Exception cause) {
        LOG.warn("The store of the files does not answer", cause);
        return Refusal.of(FileProblem.STORE);
    }
}
