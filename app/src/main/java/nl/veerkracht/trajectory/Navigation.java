package nl.veerkracht.trajectory;

import nl.veerkracht.actor.Role;
import nl.veerkracht.web.Icon;
import nl.veerkracht.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class Navigation {

    @Bean
    NavigationEntry closedLinesEntry() {
        return NavigationEntry.work(
                65, "trajectory.closed.nav", "/trajectories/closed", Icon.DONE, Role.MANDATE_HOLDER);
    }

    /** Anybody may have a part in a line; those without one find an empty list that says so. */
    @Bean
    NavigationEntry trajectoriesEntry() {
        return NavigationEntry.work(
                26,
                "trajectory.nav",
                "/trajectories",
                Icon.TRAJECTORY,
                Role.COORDINATOR,
                Role.SPECIALIST,
                Role.WEIGHER,
                Role.SIGNALLER);
    }
}
