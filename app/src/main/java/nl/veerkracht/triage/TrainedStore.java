package nl.veerkracht.triage;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TrainedStore {

    private static final String REMOVE = "delete from triage.trained_role where role <> all (:roles)";
    private static final String ADD =
            "insert into triage.trained_role (role) select unnest(:roles::text[]) on conflict do nothing";

    private final JdbcClient jdbc;

    TrainedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void set(List<String> roles) {
        var codes = roles.toArray(String[]::new);
        jdbc.sql(REMOVE).param("roles", codes).update();
        jdbc.sql(ADD).param("roles", codes).update();
    }
}
