select intern.datei_fassungen_ablegen(
    %(mandant_id)s, %(datei_id)s, %(fassungen)s::text[], %(breiten)s::integer[], %(hoehen)s::integer[], %(inhalte)s::bytea[]
)
