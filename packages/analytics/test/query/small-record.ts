/** Four members, an organisation and a former State; invented where the facts do not matter to a query. */
export const smallRecord = `
INSERT INTO source (source_id, publisher, grade, licence) VALUES ('mtdsg', 'UN', 'depositary', 'x'), ('press', 'A', 'secondary', 'x');
INSERT INTO chapter VALUES ('XVIII', 18, 'Penal Matters');
INSERT INTO participant (participant_id, name, kind, un_group, valid_to) VALUES
  ('VNM', 'Viet Nam', 'memberState', 'Asia-Pacific', NULL),
  ('CHE', 'Switzerland', 'memberState', 'WEOG', NULL),
  ('USA', 'United States of America', 'memberState', 'WEOG', NULL),
  ('EU', 'European Union', 'regionalOrganisation', NULL, NULL),
  ('YUG', 'Yugoslavia', 'memberState', NULL, '1992-04-27');
INSERT INTO treaty (treaty_id, chapter, number, title, depositary, opened_on, in_force_on, source_id) VALUES
  ('XVIII-16', 'XVIII', '16', 'Cybercrime', 'SG', '2025-10-25', NULL, 'mtdsg'),
  ('XVIII-12', 'XVIII', '12', 'Organized Crime', 'SG', '2000-12-12', '2003-09-29', 'mtdsg'),
  ('CETS-185', NULL, '185', 'Budapest', 'COE', '2001-11-23', '2004-07-01', 'mtdsg');
INSERT INTO action (action_id, treaty_id, participant_id, kind, date, not_before, not_after, source_id, corroborated_by, grade, first_seen, last_seen) VALUES
  ('a', 'XVIII-16', 'VNM', 'signature', '2025-10-25', '2025-10-25', '2025-10-25', 'mtdsg', ['press'], 'depositary', '2025-11-01', '2025-11-01'),
  ('b', 'XVIII-16', 'CHE', 'signature', NULL, '2026-07-01', '2026-07-31', 'press', [], 'secondary', '2026-07-31', '2026-07-31'),
  ('c', 'XVIII-16', 'EU', 'signature', '2025-10-25', '2025-10-25', '2025-10-25', 'mtdsg', [], 'depositary', '2025-11-01', '2025-11-01'),
  ('d', 'XVIII-16', 'VNM', 'ratification', NULL, '2026-02-01', '2026-05-21', 'mtdsg', [], 'secondary', '2026-05-21', '2026-05-21'),
  ('e', 'XVIII-12', 'CHE', 'ratification', '2001-06-01', '2001-06-01', '2001-06-01', 'mtdsg', [], 'depositary', '2015-01-01', '2015-01-01');
INSERT INTO participation (treaty_id, participant_id, status, signed_on, signed_not_before, signed_not_after, signed_grade, consent_grade) VALUES
  ('XVIII-16', 'VNM', 'contracting', '2025-10-25', '2025-10-25', '2025-10-25', 'depositary', 'secondary'),
  ('XVIII-16', 'CHE', 'signatory', NULL, '2026-07-01', '2026-07-31', 'secondary', NULL),
  ('XVIII-16', 'EU', 'signatory', '2025-10-25', '2025-10-25', '2025-10-25', 'depositary', NULL),
  ('XVIII-12', 'CHE', 'party', NULL, NULL, NULL, NULL, 'depositary');
INSERT INTO participation_spell (treaty_id, participant_id, status, not_before, valid_from, valid_to) VALUES
  ('XVIII-12', 'CHE', 'party', '2003-09-29', '2003-09-29', '2016-01-01'), ('XVIII-12', 'CHE', 'withdrawn', '2016-01-02', '2016-01-02', NULL);
INSERT INTO entry_into_force (treaty_id, rule, threshold, counted, not_counted, remaining, threshold_met_on, official_on) VALUES
  ('XVIII-16', '40 instruments', 40, 1, 0, 39, NULL, NULL),
  ('XVIII-12', '40 instruments', 40, 40, 0, 0, '2003-07-01', '2003-09-29');
INSERT INTO comparator VALUES ('XVIII-16', 'XVIII-12', 1, 'same clause'), ('XVIII-16', 'CETS-185', 2, 'same subject');
INSERT INTO resolution (symbol, body, session, title, adopted_on, adoption, treaty_id, source_id) VALUES
  ('A/RES/73/187', 'GA', '73', 'one', '2018-12-17', 'recorded vote', 'XVIII-16', 'press'),
  ('A/RES/74/247', 'GA', '74', 'two', '2019-12-27', 'recorded vote', 'XVIII-16', 'press');
INSERT INTO roll_call VALUES
  ('GA-73-187', 'GA', '73', '2018-12-17', '2018-12-17', '2018-12-17', 'A/RES/73/187', 'whole', 1, 1, 1, NULL, ['VNM'], ['USA'], ['CHE'], [], [], 'press'),
  ('GA-74-247', 'GA', '74', '2019-12-27', '2019-12-27', '2019-12-27', 'A/RES/74/247', 'whole', 1, 1, 1, NULL, ['VNM'], ['USA'], ['CHE'], [], [], 'press');
INSERT INTO ballot (roll_call_id, participant_id, vote) VALUES
  ('GA-73-187', 'VNM', 'yes'), ('GA-73-187', 'USA', 'no'), ('GA-73-187', 'CHE', 'abstain'),
  ('GA-74-247', 'VNM', 'yes'), ('GA-74-247', 'USA', 'no'), ('GA-74-247', 'CHE', 'abstain');
`;
