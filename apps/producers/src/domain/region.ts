/** A district (`35.05.01`) or a village (`35.05.01.2001`) by its Kemendagri code. */
export type Area = { code: string; name: string };
export type Region = { districts: Area[]; villages: (Area & { district: string })[] };

const VILLAGE = /^(\d{2}\.\d{2}\.\d{2})\.\d{4}$/;
const DISTRICT = /^\d{2}\.\d{2}\.\d{2}$/;

/** Reads `code,name` rows under one heading; a row that is neither district nor village is a mistake in the file. */
export function readRegion(csv: string): Region {
  const areas = csv.trim().split(/\r?\n/).slice(1).map(areaOf);
  const districts = areas.filter(({ code }) => DISTRICT.test(code));
  const villages = areas.flatMap(
    (area) =>
      VILLAGE.exec(area.code)
        ?.slice(1)
        .map((district) => ({ ...area, district })) ?? [],
  );
  if (districts.length + villages.length < areas.length)
    throw new Error('a row of the region is neither district nor village');
  return { districts, villages };
}

/** The fourth part of a village's code begins with 1 for a kelurahan, with 2 for a desa. */
export function kindOf(village: string): 'desa' | 'kelurahan' {
  return village.split('.')[3]?.startsWith('1') ? 'kelurahan' : 'desa';
}

function areaOf(row: string): Area {
  const comma = row.indexOf(',');
  return { code: row.slice(0, comma), name: row.slice(comma + 1) };
}
