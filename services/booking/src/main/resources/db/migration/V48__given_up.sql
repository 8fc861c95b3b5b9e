-- what a message says has to be true still when staff send it again
create function given_up(moment timestamptz) returns setof message language sql stable as $$
    select m.* from message m
        left join appointment a on a.reference = m.subject and m.kind not in ('OFFER', 'WAITING_ENDED')
    where m.state = 'DEAD' and m.content is not null and (m.not_after is null or m.not_after > moment)
        and (a.reference is null or (a.sequence = m.sequence and case
            when m.kind in ('CONFIRMATION', 'REMINDER', 'CHANGE', 'RESEATED')
                then a.status = 'BOOKED' and not a.orphaned and a.start_at > moment
            when m.kind = 'ORPHANED' then a.status = 'BOOKED' and a.orphaned and a.start_at > moment
            else true end))
$$;
comment on function given_up is 'Messages that could not be sent and are of use at this moment';
