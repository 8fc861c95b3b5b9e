package org.changkai.registry.area.jdbc;

/** How PostgreSQL compares the areas of two days. */
final class Compared {

    /** Each area of before goes to at most one of after: to its own code if it is still its own, or along its successions. */
    static final String AREAS = """
        with recursive touched (code) as (
            select code from area_version
            where code between :first and :last and ((valid_from > :from and valid_from <= :to)
                or (valid_to > :from and valid_to <= :to))
            union
            select s.code from touched t cross join lateral (
                select new_code as code, since, relation from area_succession where old_code = t.code
                union all
                select old_code, since, relation from area_succession where new_code = t.code) s
            where s.relation = 'RENUMBERED' and s.since > :from and s.since <= :to
        ), b as (
            select v.*, (select p.name from area_version p where p.code = v.parent_code and p.valid_from <= :from
                and (p.valid_to is null or p.valid_to > :from)) as parent_name
            from area_version v
            where v.code in (select code from touched) and v.valid_from <= :from
              and (v.valid_to is null or v.valid_to > :from)
        ), a as (
            select v.*, (select p.name from area_version p where p.code = v.parent_code and p.valid_from <= :to
                and (p.valid_to is null or p.valid_to > :to)) as parent_name
            from area_version v
            where v.code in (select code from touched) and v.valid_from <= :to
              and (v.valid_to is null or v.valid_to > :to)
        ), line (code, new_code, since) as (
            select code, code, cast(:from as date) from (
                select code from b union select parent_code from b where parent_code is not null) begun
            union
            select l.code, s.new_code, s.since from line l join area_succession s on s.old_code = l.new_code
            where s.relation = 'RENUMBERED' and s.since > l.since and s.since <= :to
        ), became as (
            select distinct on (code) code, new_code, since from line order by code, since desc, new_code
        ), pair as (
            select distinct on (w.new_code) w.code as old_code, a.*
            from became w join b on b.code = w.code join a on a.code = w.new_code
            where not exists ( -- the code was given to another place in between
                select from area_reuse r where r.code = w.new_code and r.closed_on > w.since and r.since <= :to)
            order by w.new_code, w.code <> w.new_code, w.code
        ), met as (
            select * from pair
            union all
            select null, a.* from a where code not in (select code from pair)
        ), went (code, new_code, since, relation) as ( -- what goes on elsewhere, step by step
            select b.code, s.new_code, s.since, s.relation
            from b join area_succession s on s.old_code = b.code
            where s.since > :from and s.since <= :to and b.code not in (select old_code from pair)
            union
            select w.code, s.new_code, s.since, case w.relation when 'RENUMBERED' then s.relation else w.relation end
            from went w join area_succession s on s.old_code = w.new_code
            where s.since > w.since and s.since <= :to
        ), gone (code, successors) as (
            select code, jsonb_agg(jsonb_build_object('code', n.code_now, 'name', n.name, 'relation', n.relation,
                'since', n.since) order by n.code_now)
            from (
                select distinct on (w.code, v.code) w.code, v.code as code_now, v.name, w.relation, w.since
                from went w join area_version v on v.code = w.new_code and v.valid_from <= :to
                    and (v.valid_to is null or v.valid_to > :to)
                order by w.code, v.code, w.since) n
            group by code
        ), compared as (
            select b.code as old_code, b.name as old_name, b.level as old_level, b.parent_code as old_parent_code,
                b.parent_name as old_parent_name, b.urban_rural_type as old_type, a.code as new_code,
                a.name as new_name, a.level as new_level, a.parent_code as new_parent_code,
                a.parent_name as new_parent_name, a.urban_rural_type as new_type,
                coalesce(b.code, a.code) as sorting, b.code is null as is_added, array_remove(array[
                    case when b.code is null then 'ADDED' end,
                    case when a.code is null then 'REMOVED' end,
                    case when b.code <> a.code then 'RENUMBERED' end,
                    case when b.name <> a.name then 'RENAMED' end,
                    case when b.code is not null and a.code is not null and a.parent_code is distinct from
                        case when b.code = a.code then b.parent_code else coalesce(w.new_code, b.parent_code) end
                        then 'MOVED' end,
                    case when b.code is not null and a.code is not null and (b.level, b.urban_rural_type)
                        is distinct from (a.level, a.urban_rural_type) then 'RETYPED' end], null) as kinds
            from b full join met a on a.old_code = b.code left join became w on w.code = b.parent_code
            where b.code between :first and :last or a.code between :first and :last
        )
        """;

    /**
     * Several files may be of one day: what another one wrote and this one did not is not its own. A file that corrects
     * an edition which lists everything belongs to that one.
     */
    private static final String OWN = """
        and (
            select coalesce(bool_or(e.id = :number), true)
            from history h join import_job j on j.id = h.import_job
                join area_edition e on e.valid_from = :to and (e.import_job = h.import_job
                    or (e.complete is not distinct from j.options ->> 'complete'
                        and (e.complete is not null or e.import_job is null)
                        and not exists (select from area_edition f where f.import_job = h.import_job)))
            where h.subject_kind = 'area' and h.subject in (old_code, new_code) and h.valid_from = :to)
        """;

    /**
     * What a file did to a code that another one of its day wrote too, step by step: one may have taken away what the other
     * brought, and the two days know nothing of it.
     */
    static final String STEPS = """
        , job (id) as (
            select j.id from area_edition e join import_job j on j.id = e.import_job
                or (j.kind = 'AREAS' and cast(j.options ->> 'validFrom' as date) = e.valid_from
                    and e.complete is not distinct from j.options ->> 'complete'
                    and (e.complete is not null or e.import_job is null)
                    and not exists (select from area_edition f where f.import_job = j.id))
            where e.id = :number
        ), step (code, own, before, after, nth) as (
            select h.subject, coalesce(h.import_job in (select id from job), false), h.before, h.after,
                row_number() over (partition by h.subject order by h.id)
            from history h
            where h.subject_kind = 'area' and h.valid_from = :to
              and not jsonb_exists(coalesce(h.after, h.before), 'succession')
              and h.subject in (select m.subject from history m where m.import_job in (select id from job)
                and m.subject_kind = 'area' and m.valid_from = :to and m.subject between :first and :last)
        ), did (code, before, after) as ( -- an edition that came later may have changed what was there the day before
            select code, case when min(nth) > 1 then (array_agg(before order by nth))[1] else (
                    select jsonb_strip_nulls(jsonb_build_object('level', v.level, 'name', v.name, 'parentCode',
                        v.parent_code, 'urbanRuralType', v.urban_rural_type))
                    from area_version v where v.code = step.code and v.valid_from <= :from
                      and (v.valid_to is null or v.valid_to > :from)) end,
                (array_agg(after order by nth desc))[1]
            from step
            where own and code in (select code from step where not own)
              and code not in (select old_code from compared where old_code <> new_code)
              and code not in (select new_code from compared where old_code <> new_code)
            group by code
        ), told (kinds) as (
            select kinds from compared where cardinality(kinds) > 0
              and coalesce(old_code, new_code) not in (select code from did) {own}
            union all
            select array_remove(array[
                case when before is null then 'ADDED' end,
                case when after is null then 'REMOVED' end,
                case when before ->> 'name' <> after ->> 'name' then 'RENAMED' end,
                case when before ->> 'parentCode' <> after ->> 'parentCode' then 'MOVED' end,
                case when (before ->> 'level', before ->> 'urbanRuralType') is distinct from
                    (after ->> 'level', after ->> 'urbanRuralType') and before is not null and after is not null
                    then 'RETYPED' end], null)
            from did where before is not null or after is not null
        )
        """.replace("{own}", OWN.strip());

    /** What the only file of a day did is what its two days differ in. */
    static final String ALONE = ", told (kinds) as (select kinds from compared where cardinality(kinds) > 0)";

    private Compared() {}
}
