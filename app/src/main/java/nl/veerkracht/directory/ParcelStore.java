package nl.veerkracht.directory;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Packages that are looked at before they are brought in. */
@Repository
class ParcelStore {

    private static final String KEEP =
            "insert into directory.parcel (id, name, content, looked) values (:id, :name, :content, :looked::jsonb)";
    private static final String LOOK = "select id, name, looked::text as looked from directory.parcel where id = :id";
    private static final String CONTENT = "select content from directory.parcel where id = :id for update";
    private static final String AGAIN = "update directory.parcel set looked = :looked::jsonb where id = :id";
    private static final String DROP = "delete from directory.parcel where id = :id";
    private static final String SWEEP = "delete from directory.parcel where came_at < :before";

    private final JdbcClient jdbc;

    ParcelStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(Parcel parcel, byte[] content) {
        jdbc.sql(KEEP)
                .param("id", parcel.id())
                .param("name", parcel.name())
                .param("content", content)
                .param("looked", JsonPackage.MAPPER.writeValueAsString(parcel.looked()))
                .update();
    }

    Optional<Parcel> find(UUID id) {
        return jdbc.sql(LOOK)
                .param("id", id)
                .query((row, n) -> new Parcel(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        JsonPackage.MAPPER.readValue(row.getString("looked"), Looked.class)))
                .optional();
    }

    /** Its bytes, for nobody else until the transaction ends. */
    Optional<byte[]> content(UUID id) {
        return jdbc.sql(CONTENT).param("id", id).query(byte[].class).optional();
    }

    void again(UUID id, Looked looked) {
        jdbc.sql(AGAIN)
                .param("id", id)
                .param("looked", JsonPackage.MAPPER.writeValueAsString(looked))
                .update();
    }

    void drop(UUID id) {
        jdbc.sql(DROP).param("id", id).update();
    }

    void sweep(Instant before) {
        jdbc.sql(SWEEP).param("before", before.atOffset(ZoneOffset.UTC)).update();
    }
}
