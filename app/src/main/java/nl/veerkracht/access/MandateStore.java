package nl.veerkracht.access;

import nl.veerkracht.actor.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MandateStore {

    private static final String OVER = "select access.mandate_over(:id)";
    private static final String HAS_HOLDER = "select access.has_mandate_holder(:id)";

    private final JdbcClient jdbc;

    MandateStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean over(OrganisationId organisation) {
        return jdbc.sql(OVER)
                .param("id", organisation.value())
                .query(Boolean.class)
                .single();
    }

    boolean hasHolder(OrganisationId organisation) {
        return jdbc.sql(HAS_HOLDER)
                .param("id", organisation.value())
                .query(Boolean.class)
                .single();
    }
}
