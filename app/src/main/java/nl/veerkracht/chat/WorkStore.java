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
            from chat.work_used where minute >= :before and counts and (case :counted when 'PLAIN' then plain when 'COMING' then coming else not coming end)
            """;
    private static final String FORGET = "delete from chat.work_used where minute < :before";

    /** What is counted together. */
    enum Counted {
        OPENING,
        COMING,
        /** Without JavaScript, whatever for. */
        PLAIN
    }

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
     */
    int load(Instant minute, double share, Counted counted) {
        return jdbc.sql(LOAD)
                .param("minute", ConversationStore.utc(minute))
                .param("before", ConversationStore.utc(minute.minusSeconds(60)))
                .param("share", share)
                .param("counted", counted.name())
                .query(Integer.class)
                .single();
    }

    void forget(Instant before) {
        jdbc.sql(FORGET).param("before", ConversationStore.utc(before)).update();
    }
}
