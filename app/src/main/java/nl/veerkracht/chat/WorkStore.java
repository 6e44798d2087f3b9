package nl.veerkracht.chat;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Work that was done to come in. Only ever used as the house. */
@Repository
class WorkStore {

    private static final String USE = """
            insert into chat.work_used (mark, minute, counts, plain, coming) values (:mark, :minute, :counts, :plain, :coming) on conflict (mark) do nothing
            """;
    private static final String LOAD = """
            select count(*) filter (where minute = :minute) + ceil(:share * count(*) filter (where minute < :minute))
            from chat.work_used where minute >= :before and counts and coming = :coming and (plain or not :plain)
            """;
    private static final String FORGET = "delete from chat.work_used where minute < :before";

    /**
     * @param counts whether it makes work grow
     * @param plain done without JavaScript
     * @param coming to come back, not to open
     */
    record Kind(boolean counts, boolean plain, boolean coming) {}

    private final JdbcClient jdbc;

    WorkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when it was used before. */
    boolean use(byte[] mark, Instant minute, Kind kind) {
        return jdbc.sql(USE)
                        .param("mark", mark)
                        .param("minute", ConversationStore.utc(minute))
                        .param("counts", kind.counts())
                        .param("plain", kind.plain())
                        .param("coming", kind.coming())
                        .update()
                == 1;
    }

    /**
     * How many came in the last minute, as far as can be told when only minutes are kept.
     *
     * @param share how much of the minute before still counts, from 0 to 1
     * @param coming those that came back, otherwise those that opened
     * @param plain only those without JavaScript
     */
    int load(Instant minute, double share, boolean coming, boolean plain) {
        return jdbc.sql(LOAD)
                .param("minute", ConversationStore.utc(minute))
                .param("before", ConversationStore.utc(minute.minusSeconds(60)))
                .param("share", share)
                .param("coming", coming)
                .param("plain", plain)
                .query(Integer.class)
                .single();
    }

    void forget(Instant before) {
        jdbc.sql(FORGET).param("before", ConversationStore.utc(before)).update();
    }
}
