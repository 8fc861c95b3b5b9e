create function organizations_of_editor(editor text) returns table (id text) language sql stable parallel safe
begin atomic
    select o.id
    from editorship e
        join organization top on top.id = e.organization_id
        join organization o on case e.tree
            when 'PARTY' then o.party_path <@ top.party_path
            when 'ADMINISTRATIVE' then o.administrative_path <@ top.administrative_path
            else o.grid_path <@ top.grid_path end
    where e.account = editor and o.removed_at is null;
end;
comment on function organizations_of_editor is 'What lies at this moment in a subtree on which the account is an editor';
