-- Only pgTAP, for files that look at the catalogue and need no rows.
set local client_min_messages = warning;
set local search_path = tests, public;
create schema tests;
create extension pgtap with schema tests;
