package nl.veerkracht.questionnaire;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class InstrumentStore {

    private static final String ADD = """
            insert into questionnaire.instrument (id, version, file, yaml) values (:id, :version, :file, :yaml)
            on conflict (id, version) do nothing
            """;
    private static final String ALL = "select file, yaml from questionnaire.instrument order by id, version";

    private final JdbcClient jdbc;

    InstrumentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps an edition; one that is there already stays as it is. */
    void add(Edition edition, InstrumentSource source) {
        jdbc.sql(ADD)
                .param("id", edition.instrument())
                .param("version", edition.version())
                .param("file", source.file())
                .param("yaml", source.yaml())
                .update();
    }

    List<InstrumentSource> all() {
        return jdbc.sql(ALL)
                .query((row, n) -> new InstrumentSource(row.getString("file"), row.getString("yaml")))
                .list();
    }
}
