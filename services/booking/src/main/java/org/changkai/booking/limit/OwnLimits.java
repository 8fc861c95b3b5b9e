package org.changkai.booking.limit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/**
 * Limits that are set instead of more general ones; what is null follows those.
 *
 * @param leadWorkingDays the first date that can be booked: so many working days from today
 * @param horizonWorkingDays the last date that can be booked: so many working days from today
 * @param cancelMinutes before the start until which a visitor may cancel or move
 * @param maxPerDay open appointments of one person for one service on one day
 * @param maxOpen open appointments of one telephone number
 * @param noShows visits not kept that pause booking
 * @param cancellations cancelled visits that pause booking
 * @param verifiedPhone whether the contact's number must have been verified
 */
public record OwnLimits(
        @Min(value = 0, message = "lead-working-days-range")
        @Max(value = 60, message = "lead-working-days-range")
        @Nullable
        Integer leadWorkingDays,

        @Min(value = 0, message = "horizon-working-days-range")
        @Max(value = 260, message = "horizon-working-days-range")
        @Nullable
        Integer horizonWorkingDays,

        @Min(value = 0, message = "cancel-minutes-range")
        @Max(value = 43_200, message = "cancel-minutes-range")
        @Nullable
        Integer cancelMinutes,

        @Min(value = 1, message = "max-per-day-range") @Max(value = 100, message = "max-per-day-range") @Nullable
        Integer maxPerDay,

        @Min(value = 1, message = "max-open-range") @Max(value = 1000, message = "max-open-range") @Nullable
        Integer maxOpen,

        @Valid @Nullable Pause noShows,
        @Valid @Nullable Pause cancellations,
        @Nullable Boolean verifiedPhone) {}
