package nl.veerkracht.continuity;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ContinuityTerms.class)
class ContinuityConfiguration {

    @Bean
    RecurringTask<Void> continuityCounting(Rounds rounds) {
        return Tasks.recurring("continuity-rounds", FixedDelay.ofHours(1))
                .execute((instance, context) -> rounds.sweep());
    }

    /** Every hour, so that the birthday is met in its first hours: the day begins at midnight in Amsterdam. */
    @Bean
    RecurringTask<Void> eighteenWatch(EighteenRounds rounds) {
        return Tasks.recurring("continuity-eighteen", FixedDelay.ofHours(1))
                .execute((instance, context) -> rounds.sweep());
    }

    @Bean
    RecurringTask<Void> exceptionTerms(ExceptionRounds rounds) {
        return Tasks.recurring("continuity-exceptions", FixedDelay.ofHours(1))
                .execute((instance, context) -> rounds.sweep());
    }
}
