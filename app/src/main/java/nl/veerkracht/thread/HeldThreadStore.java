package nl.veerkracht.thread;

import java.util.List;
import java.util.UUID;
import nl.veerkracht.actor.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Threads that wait for another weigher because the one they had cannot go on. */
@Repository
class HeldThreadStore {

    private static final String LEFT_BY = """
            select t.id from thread.thread t
            where t.id in (select m.dossier from access.team_member m where m.account = :account and m.part = 'weigher')
              and t.joined_into is null and t.signals > 0
              and not exists (select from access.team_member o join access.account a on a.id = o.account and a.state = 'active'
                where o.dossier = t.id and o.part = 'weigher' and o.account <> :account and (o.ends is null or o.ends > now()))
            order by t.id limit :limit
            """;

    private final JdbcClient jdbc;

    HeldThreadStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Threads this weigher took, also when her part has ended, that no colleague goes on with. */
    List<UUID> leftBy(AccountId weigher, int limit) {
        return jdbc.sql(LEFT_BY)
                .param("account", weigher.value())
                .param("limit", limit)
                .query(UUID.class)
                .list();
    }
}
