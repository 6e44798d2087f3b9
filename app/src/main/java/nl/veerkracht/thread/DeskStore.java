package nl.veerkracht.thread;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which organisations a need of this room is about. */
@Repository
class DeskStore {

    private static final String ORGANISATIONS = """
            select about.subject, string_agg(distinct o.name, ' · ' order by o.name) as names
            from (
              select p.id as subject, s.organisation
              from thread.proposal p cross join lateral unnest(array[p.one, p.other]) side(signal) join signal.signal s on s.id = side.signal
              where p.id = any (:subjects)
              union all
              select m.thread, s.organisation from thread.member m join signal.signal s on s.id = m.signal
              where m.thread = any (:subjects) and m.gone_at is null
              union all
              select own.signal, s.organisation
              from thread.member own join thread.member m on m.thread = own.thread and m.signal <> own.signal join signal.signal s on s.id = m.signal
              where own.signal = any (:subjects) and m.gone_at is null
              union all
              select q.id, a.organisation from thread.question q join access.account a on a.id = q.asked_by
              where q.id = any (:subjects)) about
            join access.organisation o on o.id = about.organisation
            group by about.subject
            """;

    private final JdbcClient jdbc;

    DeskStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<UUID, String> organisations(Collection<UUID> subjects) {
        Map<UUID, String> found = new HashMap<>();
        jdbc.sql(ORGANISATIONS).param("subjects", subjects.toArray(UUID[]::new)).query(row -> {
            found.put(row.getObject("subject", UUID.class), row.getString("names"));
        });
        return found;
    }
}
