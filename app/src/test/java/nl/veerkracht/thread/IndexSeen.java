package nl.veerkracht.thread;

import java.util.List;
import java.util.UUID;
import nl.veerkracht.signal.SignalId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What stands in the index and what was proposed, seen past all rights. */
record IndexSeen(JdbcClient owner) {

    int no(SignalId signal) {
        return owner.sql("select no from thread.encoding where signal = :signal")
                .param("signal", signal.value())
                .query(Integer.class)
                .single();
    }

    List<String> keys(SignalId signal) {
        return owner.sql("select key::text from thread.block where thread.without(nos, :no) <> nos order by key")
                .param("no", no(signal))
                .query(String.class)
                .list();
    }

    /** What it says it has, in the same order. */
    List<String> listed(SignalId signal) {
        return owner.sql("select k::text from thread.encoding e, unnest(e.blocks) k where signal = :signal order by k")
                .param("signal", signal.value())
                .query(String.class)
                .list();
    }

    int edition(SignalId signal) {
        return owner.sql("select edition from thread.encoding where signal = :signal")
                .param("signal", signal.value())
                .query(Integer.class)
                .single();
    }

    int left() {
        return owner.sql("select count(*) from thread.encoding where edition = 0")
                .query(Integer.class)
                .single();
    }

    List<String> index() {
        return owner.sql(
                        "select e::text from thread.encoding e union all select b::text from thread.block b order by 1")
                .query(String.class)
                .list();
    }

    List<UUID> proposedWith(SignalId signal) {
        return owner.sql(
                        "select case when one = :signal then other else one end from thread.proposal where one = :signal or other = :signal")
                .param("signal", signal.value())
                .query(UUID.class)
                .list();
    }

    List<String> proposals(SignalId signal) {
        return owner.sql("select p::text from thread.proposal p where one = :signal or other = :signal order by 1")
                .param("signal", signal.value())
                .query(String.class)
                .list();
    }
}
