package nl.veerkracht.match;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import nl.veerkracht.actor.Role;
import nl.veerkracht.web.Icon;
import nl.veerkracht.web.NavigationEntry;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MatchTerms.class)
class MatchConfiguration {

    @Bean
    RecurringTask<Void> matchRound(MatchTerms terms, Rounds rounds) {
        return Tasks.recurring("match-round", FixedDelay.of(terms.every()))
                .execute((instance, context) -> rounds.propose());
    }

    @Bean
    NavigationEntry waitingEntry() {
        return NavigationEntry.work(55, "match.nav", "/matching", Icon.CLOCK, Role.COORDINATOR, Role.MANDATE_HOLDER);
    }
}
