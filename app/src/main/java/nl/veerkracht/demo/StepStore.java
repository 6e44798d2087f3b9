package nl.veerkracht.demo;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class StepStore {

    private static final String RESULT = "select result from demo.step where name = :name";
    private static final String ADD = "insert into demo.step (name, result) values (:name, :result)";

    private final JdbcClient jdbc;

    StepStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<UUID> result(String name) {
        return jdbc.sql(RESULT).param("name", number(name)).query(UUID.class).optional();
    }

    void add(String name, UUID result) {
        jdbc.sql(ADD).param("name", number(name)).param("result", result).update();
    }

    /** The names of steps hold names of people, made up or not: the database gets a number. */
    private static UUID number(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
