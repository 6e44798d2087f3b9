package nl.veerkracht.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.stream.Collectors;
import nl.veerkracht.actor.ActingClock;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.Role;
import org.springframework.dao.DataAccessResourceFailureException;

/** The acting actor, and the moment when it is not now, as PostgreSQL settings that end with the transaction ({@code set_config(…, true)} is {@code SET LOCAL}). */
record ActorSettings(
        String account, String organisation, String roles, String house, String moment, String young, String parent) {

    private static final String TELL = """
            select set_config('veerkracht.account', ?, true),
                   set_config('veerkracht.organisation', ?, true),
                   set_config('veerkracht.roles', ?, true),
                   set_config('veerkracht.house', ?, true),
                   set_config('veerkracht.moment', ?, true),
                   set_config('veerkracht.young', ?, true),
                   set_config('veerkracht.parent', ?, true)
            """;

    static ActorSettings of(Actor actor) {
        return new ActorSettings(
                actor.account().map(id -> id.value().toString()).orElse(""),
                actor.organisation().map(id -> id.value().toString()).orElse(""),
                actor.roles().stream().map(Role::code).sorted().collect(Collectors.joining(",")),
                actor instanceof Actor.House ? "on" : "",
                ActingClock.moment().map(Instant::toString).orElse(""),
                actor instanceof Actor.Young young ? young.line().toString() : "",
                actor instanceof Actor.Parent parent ? parent.parent().toString() : "");
    }

    void apply(Connection connection) {
        try (PreparedStatement tell = connection.prepareStatement(TELL)) {
            tell.setString(1, account);
            tell.setString(2, organisation);
            tell.setString(3, roles);
            tell.setString(4, house);
            tell.setString(5, moment);
            tell.setString(6, young);
            tell.setString(7, parent);
            tell.execute();
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("PostgreSQL could not be told who acts.", e);
        }
    }
}
