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
        @Min(0) @Max(60) @Nullable Integer leadWorkingDays,
        @Min(0) @Max(260) @Nullable Integer horizonWorkingDays,
        @Min(0) @Max(43_200) @Nullable Integer cancelMinutes,
        @Min(1) @Max(100) @Nullable Integer maxPerDay,
        @Min(1) @Max(1000) @Nullable Integer maxOpen,
        @Valid @Nullable Pause noShows,
        @Valid @Nullable Pause cancellations,
        @Nullable Boolean verifiedPhone) {}
