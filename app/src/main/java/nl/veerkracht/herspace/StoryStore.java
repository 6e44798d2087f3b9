package nl.veerkracht.herspace;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.trajectory.Line;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository("herStoryStore")
class StoryStore {

    private static final String TEXT = "herspace.story.text";

    private static final String WRITE = """
            insert into herspace.story (trajectory, text_sealed) values (:line, :text)
            on conflict (trajectory) do update set text_sealed = excluded.text_sealed, written_at = actor.moment()
            """;
    private static final String READ = "select text_sealed from herspace.story where trajectory = :line";
    private static final String GIVE = """
            insert into herspace.story_share (trajectory, account, until) values (:line, :account, :until)
            on conflict (trajectory, account) do update set given_at = actor.moment(), until = excluded.until
            """;
    private static final String TAKE_BACK =
            "update herspace.story_share set until = now() where trajectory = :line and account = :account and until > now()";
    private static final String READERS = """
            select s.account, s.until, (select count(*)::int from herspace.story_reading r
              where r.trajectory = s.trajectory and r.account = s.account) as times
            from herspace.story_share s where s.trajectory = :line and s.until > now() order by s.given_at, s.account
            """;
    private static final String COUNT =
            "insert into herspace.story_reading (id, trajectory, account) values (:id, :line, :account)";

    private final JdbcClient jdbc;

    StoryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void write(Line line, String text) {
        UUID id = line.id().value();
        jdbc.sql(WRITE)
                .param("line", id)
                .param("text", line.key().seal(TEXT, id, text))
                .update();
    }

    Optional<String> read(Line line) {
        UUID id = line.id().value();
        return jdbc.sql(READ)
                .param("line", id)
                .query((row, n) -> line.key().unseal(TEXT, id, row.getBytes("text_sealed")))
                .optional();
    }

    void give(UUID line, UUID account, Instant until) {
        jdbc.sql(GIVE)
                .param("line", line)
                .param("account", account)
                .param("until", until.atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean takeBack(UUID line, UUID account) {
        return jdbc.sql(TAKE_BACK).param("line", line).param("account", account).update() == 1;
    }

    List<Story.Reader> readers(UUID line) {
        return jdbc.sql(READERS)
                .param("line", line)
                .query((row, n) -> new Story.Reader(
                        row.getObject("account", UUID.class),
                        row.getTimestamp("until").toInstant(),
                        row.getInt("times")))
                .list();
    }

    void count(UUID line, AccountId reader) {
        jdbc.sql(COUNT)
                .param("id", UUID.randomUUID())
                .param("line", line)
                .param("account", reader.value())
                .update();
    }
}
