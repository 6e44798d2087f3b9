package nl.veerkracht.weighing;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WeighingTerms.class)
class WeighingConfiguration {

    @Bean
    RecurringTask<Void> weighAgain(Again again) {
        return Tasks.recurring("weigh-again", FixedDelay.ofHours(1)).execute((instance, context) -> again.sweep());
    }
}
