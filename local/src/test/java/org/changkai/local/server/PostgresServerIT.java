package org.changkai.local.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.changkai.local.process.Signals;
import org.changkai.local.stack.Part;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerIT {

    private static final int WRITERS = 6;

    @TempDir
    Path home;

    private Laboratory laboratory;
    private Part postgres;

    @BeforeEach
    void startPostgres() {
        laboratory = new Laboratory(home);
        postgres = new PostgresServer(laboratory.stack());
        laboratory.start(postgres);
    }

    @AfterEach
    void stopPostgres() {
        laboratory.stop(postgres);
    }

    @Test
    void everyAcknowledgedRowIsThereAfterPostgresWasKilledUnderWrites() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create table booked(writer int, number int, primary key (writer, number))");
        }
        Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int writer = 0; writer < WRITERS; writer++) {
                int own = writer;
                writers.execute(() -> writeUntilItBreaks(own, acknowledged));
            }
            assertThat(Signals.await(() -> acknowledged.size() > 500, Duration.ofSeconds(30)))
                    .as("500 rows were acknowledged")
                    .isTrue();
            laboratory.strike(postgres);
        }

        laboratory.start(postgres);

        Set<String> missing = new TreeSet<>(acknowledged);
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select writer, number from booked")) {
            while (rows.next()) {
                missing.remove(rows.getInt(1) + "/" + rows.getInt(2));
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void itAcknowledgesNothingThatIsNotOnTheDisk() throws SQLException {
        assertThat(show("fsync")).isEqualTo("on");
        assertThat(show("synchronous_commit")).isEqualTo("on");
        assertThat(show("full_page_writes")).isEqualTo("on");
        assertThat(show("listen_addresses")).isEqualTo("127.0.0.1");
    }

    @Test
    void chineseNamesAreFoundInWhateverCaseTheLatinLettersAre() throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select lower('党群服务中心ABCÄ'), length('党群')")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo("党群服务中心abcä");
            assertThat(rows.getInt(2)).isEqualTo(2);
        }
    }

    private void writeUntilItBreaks(int writer, Set<String> acknowledged) {
        try (Connection connection = connect();
                PreparedStatement insert = connection.prepareStatement("insert into booked values (?, ?)")) {
            for (int number = 0; true; number++) {
                insert.setInt(1, writer);
                insert.setInt(2, number);
                insert.executeUpdate();
                acknowledged.add(writer + "/" + number);
            }
        } catch (SQLException broken) {
            assertThat(acknowledged)
                    .as("written before: %s", broken.getMessage())
                    .isNotEmpty();
        }
    }

    private String show(String setting) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("show " + setting)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }

    private Connection connect() throws SQLException {
        int port = laboratory.stack().ports().postgres();
        return DriverManager.getConnection("jdbc:postgresql://localhost:" + port + "/booking", "booking", "changkai");
    }
}
