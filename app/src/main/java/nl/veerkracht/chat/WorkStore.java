package nl.veerkracht.chat;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Work that was done to come in. Only ever used as the house. */
@Repository
class WorkStore {

    private static final String USE = """
            insert into chat.work_used (mark, minute, counts, plain) values (:mark, :minute, :counts, :plain) on conflict (mark) do nothing
            """;
    private static final String LOAD = """
            select count(*) filter (where minute = :minute) + ceil(:share * count(*) filter (where minute < :minute))
            from chat.work_used where minute >= :before and counts and (plain or not :plain)
            """;
    private static final String FORGET = "delete from chat.work_used where minute < :before";

    private final JdbcClient jdbc;

    WorkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when it was used before. */
    boolean use(byte[] mark, Instant minute, boolean counts, boolean plain) {
        return jdbc.sql(USE)
                        .param("mark", mark)
                        .param("minute", ConversationStore.utc(minute))
                        .param("counts", counts)
                        .param("plain", plain)
                        .update()
                == 1;
    }

    /**
     * How many came in the last minute, as far as can be told when only minutes are kept.
     *
     * @param share how much of the minute before still counts, from 0 to 1
     * @param plain only those without JavaScript
     */
    int load(Instant minute, double share, boolean plain) {
        return jdbc.sql(LOAD)
                .param("minute", ConversationStore.utc(minute))
                .param("before", ConversationStore.utc(minute.minusSeconds(60)))
                .param("share", share)
                .param("plain", plain)
                .query(Integer.class)
                .single();
    }

    void forget(Instant before) {
        jdbc.sql(FORGET).param("before", ConversationStore.utc(before)).update();
    }
}
