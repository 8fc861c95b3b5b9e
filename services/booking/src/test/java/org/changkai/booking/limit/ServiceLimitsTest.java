package org.changkai.booking.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.changkai.booking.limit.ServiceLimits.Layer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ServiceLimitsTest {

    private static final Pause TWO = new Pause(2, 30, 30);
    private static final Pause TEN = new Pause(10, 30, 30);
    private static final Scope EVERYWHERE = new Scope(null, null);
    private static final Layer OPERATOR = new Layer(new OwnLimits(1, 5, 120, 1, 5, TWO, TEN, false), EVERYWHERE);

    @Test
    void whatNobodySetsCloserIsTheOperatorsAndCountsEverywhere() {
        var limits = ServiceLimits.of("loans", List.of(new Layer(null, new Scope("c", "loans")), OPERATOR));
        assertThat(limits.leadWorkingDays()).isEqualTo(1);
        assertThat(limits.horizonWorkingDays()).isEqualTo(5);
        assertThat(limits.cancelUntil()).isEqualTo(Duration.ofHours(2));
        assertThat(limits.open()).isEqualTo(new ServiceLimits.Counted(5, EVERYWHERE));
        assertThat(limits.perDay()).isEqualTo(new ServiceLimits.Counted(1, new Scope(null, "loans")));
    }

    @Test
    void theClosestCountsForEachLimitOnItsOwn() {
        var atTheCentre = new Layer(own(3, null), new Scope("c", null));
        var forTheService = new Layer(own(null, 2), new Scope("c", "loans"));
        var limits = ServiceLimits.of("loans", List.of(forTheService, atTheCentre, OPERATOR));
        assertThat(limits.leadWorkingDays()).isEqualTo(3);
        assertThat(limits.open()).isEqualTo(new ServiceLimits.Counted(2, new Scope("c", "loans")));
        assertThat(limits.noShows().scope()).isEqualTo(EVERYWHERE);
    }

    @Test
    void aCentreMayDoWithoutAVerifiedNumberThatTheOperatorWants() {
        var wanted = new Layer(verified(true), EVERYWHERE);
        assertThat(ServiceLimits.of("loans", List.of(wanted, OPERATOR)).verifiedPhone())
                .isTrue();
        var without = new Layer(verified(false), new Scope("c", null));
        assertThat(ServiceLimits.of("loans", List.of(without, wanted, OPERATOR)).verifiedPhone())
                .isFalse();
    }

    private static OwnLimits verified(boolean needed) {
        return new OwnLimits(null, null, null, null, null, null, null, needed);
    }

    @Test
    void theLastDateIsNeverBeforeTheFirst() {
        var limits = ServiceLimits.of("loans", List.of(new Layer(own(9, null), new Scope("c", null)), OPERATOR));
        assertThat(limits.horizonWorkingDays()).isEqualTo(9);
    }

    @Test
    void aLimitCountsWhatLiesWithinItsScope() {
        assertThat(EVERYWHERE.covers("d", List.of("visas"))).isTrue();
        assertThat(new Scope("c", null).covers("d", List.of("loans"))).isFalse();
        assertThat(new Scope("c", "loans").covers("c", List.of("visas", "loans")))
                .isTrue();
        assertThat(new Scope("c", "loans").covers("c", List.of("visas"))).isFalse();
    }

    private static OwnLimits own(@Nullable Integer lead, @Nullable Integer open) {
        return new OwnLimits(lead, null, null, null, open, null, null, null);
    }
}
