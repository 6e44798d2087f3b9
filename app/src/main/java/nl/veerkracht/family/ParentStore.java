package nl.veerkracht.family;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.trajectory.Line;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ParentStore {

    private static final String NAME = "family.parent.name";

    private static final String ADD = """
            insert into family.parent (id, trajectory, name_sealed, kin, authority, added_by)
            values (:id, :line, :name, :kin, :authority, :by)
            """;
    private static final String ALL = """
            select p.id, p.name_sealed, p.kin, p.authority, family.has_words(p.id) as words
            from family.parent p where p.trajectory = :line and p.gone_at is null order by p.added_at, p.id limit 30
            """;
    private static final String FIND = "select trajectory, id from family.parent where id = :id and gone_at is null";
    private static final String END =
            "update family.parent set gone_at = actor.moment() where id = :id and trajectory = :line and gone_at is null";
    private static final String WITH_WORDS = """
            select p.trajectory, p.id from family.parent p join access.code_phrase c on c.purpose = 'parent' and c.subject = p.id order by p.id
            """;

    private final JdbcClient jdbc;

    ParentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Line line, UUID id, Parent.Terms terms, AccountId by) {
        jdbc.sql(ADD)
                .param("id", id)
                .param("line", line.id().value())
                .param("name", line.key().seal(NAME, id, terms.name()))
                .param("kin", terms.kin().code())
                .param("authority", terms.authority().code())
                .param("by", by.value())
                .update();
    }

    List<Parent> all(Line line) {
        return jdbc.sql(ALL)
                .param("line", line.id().value())
                .query((row, n) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return new Parent(
                            id,
                            new Parent.Terms(
                                    Kin.ofCode(row.getString("kin")),
                                    Authority.ofCode(row.getString("authority")),
                                    line.key().unseal(NAME, id, row.getBytes("name_sealed"))),
                            row.getBoolean("words"));
                })
                .list();
    }

    /** False when there is none such, or it is over already. */
    boolean end(Line line, UUID id) {
        return jdbc.sql(END).param("id", id).param("line", line.id().value()).update() == 1;
    }

    Optional<Actor.Parent> find(UUID id) {
        return jdbc.sql(FIND).param("id", id).query(ParentStore::parent).optional();
    }

    /** Parents who could come in now, for the house. */
    List<Actor.Parent> withWords() {
        return jdbc.sql(WITH_WORDS).query(ParentStore::parent).list();
    }

    private static Actor.Parent parent(ResultSet row, int n) throws SQLException {
        return new Actor.Parent(row.getObject("trajectory", UUID.class), row.getObject("id", UUID.class));
    }
}
