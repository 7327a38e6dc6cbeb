import { RajaOngkirStandIn } from './rajaongkir.js';

/** `node tools/stand-ins/dist/rajaongkir/main.js [port] [key]`, then start the house with RAJAONGKIR_URL and RAJAONGKIR_KEY. */
const [port = '4510', key = 'kunci-contoh'] = process.argv.slice(2);
const { url } = await RajaOngkirStandIn.open({ key, port: Number(port) });
process.stdout.write(`RAJAONGKIR_URL=${url} RAJAONGKIR_KEY=${key}\n`);
