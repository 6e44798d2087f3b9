package nl.veerkracht.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import nl.veerkracht.cli.House;
import nl.veerkracht.cli.Installation;
import nl.veerkracht.thread.IndexDoor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

@Tag("long")
class IndexTests {

    @Test
    void aFilledIndexFindsWhoIsInItAndTakesMore(@TempDir Path directory) throws SQLException, InterruptedException {
        WrittenDown written = new WrittenDown(3, 1_000);
        try (Installation installation = Installation.startForgetful(directory.resolve("data"));
                ConfigurableApplicationContext house = House.openQuietly(installation)) {
            IndexDoor door = new IndexDoor(house);
            new IndexFilling(Database.owner(installation), written, door).run();
            IndexMeasuring measuring = new IndexMeasuring(door, new IndexSizes(Database.owner(installation)), written);

            assertThat((Long) measuring.size().get("linkable")).isGreaterThan(900);
            assertThat(measuring.queries(50)).containsEntry("n", 50L);
            assertThat((Integer) measuring.candidates(50).get("most")).isPositive();
            assertThat((Double) measuring.found(50).get("found_of_accepted")).isGreaterThan(0.8);
            assertThat((Double) measuring.full(5).get("found_of_accepted")).isGreaterThan(0.4);
            Map<String, Object> inserts = measuring.inserts(1);
            assertThat((Long) inserts.get("a_second")).isPositive();
        }
    }
}
