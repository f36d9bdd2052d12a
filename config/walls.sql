-- Who opens which family, in the database. config/walls.py fills in the names in curly brackets and runs it as the owner.

create schema if not exists walls;

-- Tests replace this one, so that they can look at what they made. Nothing else ever does.
{sees_all}

create or replace function walls.me() returns bigint language sql stable as $$
  select case when current_setting('alongside.worker', true) ~ '^[0-9]{{1,18}}$'
              then current_setting('alongside.worker', true)::bigint end
$$;

create or replace function walls.device() returns text language sql stable as $$
  select nullif(current_setting('alongside.device', true), '')
$$;

-- The hash of the secret with which a relative came in: at home, by an invitation, by one tap.
create or replace function walls.relative() returns text language sql stable as $$
  select nullif(current_setting('alongside.relative', true), '')
$$;

-- The hash of the secret in the address of somebody who asks for help from the public pages.
create or replace function walls.asker() returns text language sql stable as $$
  select nullif(current_setting('alongside.asker', true), '')
$$;

create or replace function walls.today() returns date language sql stable as $$
  select (now() at time zone 'Europe/London')::date
$$;

-- Every family open to whoever asks, and the one reason each line stands for.
create or replace view walls.opens as
  -- named as involved, today
  select i.family_id, i.part
    from families_involvement i join access_user u on u.id = i.worker_id
   where i.worker_id = walls.me() and u.is_active and not u.roles && {never}
     and (u.roles && {openers} or (u.roles && {officers} and i.part = 'records_reviewer'))
     and i.ended_at is null and i.from_on <= walls.today() and (i.until_on is null or i.until_on >= walls.today())
  union all
  -- a manager, for the families of the service, but not the restricted ones
  select f.id, 'service_manager'
    from families_family f
    join partners_practitioner p on p.service_id = f.service_id
    join access_user u on u.id = p.worker_id
   where p.worker_id = walls.me() and u.is_active and u.roles && {managers} and not u.roles && {never}
     and not f.restricted
  union all
  -- opened in an emergency, until the hour that was said
  select g.family_id, 'glass'
    from families_brokenglass g join access_user u on u.id = g.worker_id
   where g.worker_id = walls.me() and u.is_active and u.roles && {glass} and not u.roles && {never}
     and g.ended_at is null and g.until_at > now()
  union all
  -- just begun by whoever asks: nobody is involved yet
  select f.id, 'begun'
    from families_family f
   where f.added_by_id = walls.me()
     and f.added_at > now() - interval '1 hour'
     and not exists (select from families_involvement i where i.family_id = f.id)
  union all
  -- the family itself, on the device it was lent
  select w.family_id, 'device'
    from plans_workingplan w
   where walls.device() is not null and walls.device() in (w.link_hash, w.device_hash)
  union all
  -- one of the family, with a secret of their own; which rows, each table says
  select p.family_id, 'relative'
    from families_homepass p
   where p.secret_hash = walls.relative() and p.ended_at is null and p.expires_at > now();

-- Who of the family asks; nobody where a worker or the lent device does.
create or replace function walls.my_person() returns bigint
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  if walls.relative() is null then
    return null;
  end if;
  return (select p.person_id from families_homepass p
           where p.secret_hash = walls.relative() and p.ended_at is null and p.expires_at > now());
end
$$;

create or replace function walls.my_families() returns bigint[]
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  asker text := concat(walls.me(), '|', walls.device(), '|', walls.relative(), '|');
  kept text := current_setting('alongside.families', true);
  found bigint[];
begin
  if starts_with(kept, asker) then
    return substr(kept, length(asker) + 1)::bigint[];
  end if;
  found := array(select distinct family_id from walls.opens);
  perform set_config('alongside.families', asker || found::text, true);
  return found;
end
$$;

-- Every stretch of private family time the relative who asks is in. Nobody else at home is told that there is one.
create or replace function walls.my_private_times() returns bigint[]
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  me bigint := walls.my_person();
begin
  if me is null then
    return null;
  end if;
  return array(select p.privatetime_id from conferences_privatetime_people p where p.person_id = me);
end
$$;

-- The answer of my_families is kept for as long as the transaction lasts, unless something it rests on changes meanwhile.
create or replace function walls.ask_again() returns trigger language plpgsql as $$
begin
  perform set_config('alongside.families', '', true);
  return null;
end
$$;
{ask_again}

create or replace function walls.in_conferencing(the_family bigint) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  return exists (
    select from walls.opens where family_id = the_family and part = any({conferencing}));
end
$$;

-- Whether this request was for the family of the relative who asks.
create or replace function walls.was_asked_for_my_home(the_request bigint) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  return walls.relative() is not null and exists (
    select from referrals_referral r where r.id = the_request and r.family_id = any(walls.my_families()));
end
$$;

create or replace function walls.may(roles_allowed varchar[]) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  return exists (select from access_user u where u.id = walls.me() and u.is_active and u.roles && roles_allowed);
end
$$;

create or replace function walls.reads_audit(the_family bigint) returns boolean
language sql stable as $$
  select walls.may({auditors}) or (the_family is null and walls.may({managers}))
$$;

-- Whether whoever asks may put somebody's record together and give it.
create or replace function walls.gives_records() returns boolean language sql stable as $$
  select walls.may({givers})
$$;

-- Whether whoever asks arranges training, and so sees what was written to those who learn.
create or replace function walls.arranges_training() returns boolean language sql stable as $$
  select walls.may({trainers})
$$;

-- Whether whoever asks answers, or shares out, what people ask of this service.
create or replace function walls.shares_out_help_of(the_service bigint) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  return walls.may({helpers}) and exists (
    select from partners_practitioner p where p.worker_id = walls.me() and p.service_id = the_service);
end
$$;

-- Whether whoever asks is named to review somebody's record of this family.
create or replace function walls.reviews_record_of(the_family bigint) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  return exists (select from walls.opens where family_id = the_family and part = 'records_reviewer');
end
$$;

-- Whether those who held a restorative meeting still read it: until so many days after it was over, whatever other part
-- they have with the family.
create or replace function walls.still_read(the_over_at timestamptz) returns boolean language sql stable as $$
  select the_over_at is null
    or (the_over_at at time zone 'Europe/London')::date + {read_for_days} >= walls.today()
$$;

-- The restorative meetings whoever asks facilitates now, having said that they have no part in the matter, or did until
-- lately; and those of families whose records they are named to review.
create or replace function walls.i_facilitate() returns bigint[]
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  return array(
    select f.meeting_id from restorative_facilitator f join restorative_meeting m on m.id = f.meeting_id
     where f.worker_id = walls.me() and f.part <> 'supervisor' and f.ended_at is null
       and f.no_part_said_at is not null and walls.still_read(m.over_at)
    union
    select m.id from restorative_meeting m join walls.opens o on o.family_id = m.family_id
     where o.part = 'records_reviewer');
end
$$;

-- The same, and those they supervise, or are asked to facilitate.
create or replace function walls.i_oversee() returns bigint[]
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  return walls.i_facilitate() || array(
    select f.meeting_id from restorative_facilitator f join restorative_meeting m on m.id = f.meeting_id
     where f.worker_id = walls.me() and f.ended_at is null and walls.still_read(m.over_at));
end
$$;

-- Whether whoever asks works with this family, rather than having opened it in an emergency.
create or replace function walls.i_work_with(the_family bigint) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  return exists (select from walls.opens where family_id = the_family and part <> 'glass');
end
$$;

-- The places the relative who asks has in restorative meetings they were asked to.
create or replace function walls.my_places() returns bigint[]
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  me bigint := walls.my_person();
begin
  if me is null then
    return null;
  end if;
  return array(select p.id from restorative_party p where p.person_id = me and p.answer <> 'not_asked');
end
$$;

-- The restorative meetings the relative who asks was asked to; and those they take part in.
create or replace function walls.i_am_asked_to() returns bigint[]
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  return array(select p.meeting_id from restorative_party p where p.id = any(walls.my_places()));
end
$$;

create or replace function walls.i_take_part_in() returns bigint[]
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  return array(select p.meeting_id from restorative_party p where p.id = any(walls.my_places()) and p.answer = 'yes');
end
$$;

-- Whether the relative who asks may know that somebody is of their family: everybody is; but where people came together
-- for a restorative meeting and nothing else, they know of another once both take part in it.
create or replace function walls.may_know_of(the_family bigint, the_person bigint) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  return walls.my_person() = the_person
      or not exists (select from families_family f where f.id = the_family and f.stands_alone)
      or exists (
        select from restorative_party p
         where p.person_id = the_person and p.answer = 'yes' and p.meeting_id = any(walls.i_take_part_in()));
end
$$;

-- What the relative who asks agreed with others: what was made while they took part, as they still do, and where
-- something is theirs to do or owed to them, also after they stopped. Who comes later did not agree it.
create or replace function walls.my_agreements() returns bigint[]
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  mine bigint[] := walls.my_places();
begin
  return array(
    select a.id from restorative_agreement a
     where a.made_at is not null and (
       exists (
         select from restorative_party p
          where p.id = any(mine) and p.meeting_id = a.meeting_id and p.answer = 'yes' and p.answered_at <= a.made_at)
       or exists (
         select from restorative_agreementitem i left join restorative_owed o on o.item_id = i.id
          where i.agreement_id = a.id and (i.who_id = any(mine) or o.party_id = any(mine)))));
end
$$;

-- The restorative meetings in which everybody wanted those who work with the family to read what was agreed.
create or replace function walls.shared_meetings() returns bigint[]
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  return array(
    select a.meeting_id from restorative_agreement a join restorative_meeting m on m.id = a.meeting_id
     where a.made_at is not null and a.readers = 'service' and m.family_id = any(walls.my_families())
       and walls.i_work_with(m.family_id));
end
$$;

-- Whether whoever asks has this part with a family today.
create or replace function walls.i_am_their(the_part varchar, the_family bigint) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  return exists (select from walls.opens where family_id = the_family and part = the_part);
end
$$;

create or replace function walls.nobody_is_involved(the_family bigint) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  return not exists (select from families_involvement i where i.family_id = the_family);
end
$$;

create or replace function walls.is_in_no_family(the_person bigint) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  return not exists (select from families_familymember m where m.person_id = the_person)
     and walls.may({adders});
end
$$;

create or replace function walls.nobody_lives_in(the_home bigint) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  return not exists (select from people_householdstay s where s.household_id = the_home) and walls.may({adders});
end
$$;

-- An index on search keys cannot be used from behind a wall (its operator might tell what it saw in an error). So the
-- numbers of those who may be meant are found here, and only the rows behind no wall are then read.
create or replace function walls.people_with_keys(keys text[]) returns setof bigint
language sql stable security definer rows 100 set search_path = pg_catalog, public, pg_temp as $$
  select id from people_person where search_keys && keys::varchar[]
$$;
